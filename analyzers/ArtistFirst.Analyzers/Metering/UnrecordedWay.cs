using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Looks, from a load forwards, for a way to the end of the body on which its use is not put on record. Ways that end in an exception do not count: nothing came of them.</summary>
internal sealed class UnrecordedWay(FunctionBody body, FlowRun run, IReadOnlyList<RecordSite> records)
{
    private readonly HashSet<int> _recording = [.. records.Select(record => PathSearch.BlockOf(body, record.Operation))];
    private readonly Dictionary<int, ControlFlowBranch> _cameBy = [];

    /// <summary>Whether there is such a way; where a branch leaves the record aside, which one.</summary>
    public bool Find(IOperation load, out Bypass? way)
    {
        way = null;
        int start = PathSearch.BlockOf(body, load);
        if (start < 0 || _recording.Contains(start))
        {
            return false;
        }

        var open = new Queue<int>([start]);
        while (open.Count > 0)
        {
            int ordinal = open.Dequeue();
            if (body.Graph.Blocks[ordinal].Kind == BasicBlockKind.Exit)
            {
                way = BranchTo(ordinal, start);
                return true;
            }

            foreach (ControlFlowBranch branch in Ways(body.Graph.Blocks[ordinal]))
            {
                int next = branch.Destination!.Ordinal;
                if (next != start && !_cameBy.ContainsKey(next))
                {
                    _cameBy.Add(next, branch);
                    open.Enqueue(next);
                }
            }
        }

        return false;
    }

    /// <summary>The branches that are taken and on which nothing is put on record at once.</summary>
    private IEnumerable<ControlFlowBranch> Ways(BasicBlock block)
    {
        foreach (ControlFlowBranch? branch in new[] { block.FallThroughSuccessor, block.ConditionalSuccessor })
        {
            if (branch?.Destination is { } destination && !_recording.Contains(destination.Ordinal) && run.EdgeOf(block.Ordinal, branch.IsConditionalSuccessor) is not null
                && !branch.FinallyRegions.Any(region => _recording.Any(ordinal => ordinal >= region.FirstBlockOrdinal && ordinal <= region.LastBlockOrdinal)))
            {
                yield return branch;
            }
        }
    }

    /// <summary>The last branch on the way whose other side puts it on record.</summary>
    private Bypass? BranchTo(int end, int start)
    {
        for (int ordinal = end; ordinal != start && _cameBy.TryGetValue(ordinal, out ControlFlowBranch? branch); ordinal = branch.Source.Ordinal)
        {
            if (branch.Source.ConditionalSuccessor is { } conditional
                && (branch.IsConditionalSuccessor ? branch.Source.FallThroughSuccessor : conditional)?.Destination is { } other && Records(other.Ordinal))
            {
                return BranchText.Of(branch);
            }
        }

        return null;
    }

    private bool Records(int from)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>([from]);
        while (open.Count > 0)
        {
            int ordinal = open.Pop();
            if (_recording.Contains(ordinal))
            {
                return true;
            }

            BasicBlock block = body.Graph.Blocks[ordinal];
            foreach (ControlFlowBranch? branch in new[] { block.FallThroughSuccessor, block.ConditionalSuccessor })
            {
                if (branch?.Destination is { } destination && seen.Add(destination.Ordinal))
                {
                    open.Push(destination.Ordinal);
                }
            }
        }

        return false;
    }
}
