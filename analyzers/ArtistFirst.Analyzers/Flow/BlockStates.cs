using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>What is known at the entry of each block of a run, along each branch, and for each handler: dense arrays by the ordinals of blocks.</summary>
internal sealed class BlockStates(Analysis analysis, FunctionBody body, RunRange range)
{
    private readonly FlowState?[] _entries = new FlowState?[range.Count];
    private readonly FlowState?[] _conditional = new FlowState?[range.Count];
    private readonly FlowState?[] _fallThrough = new FlowState?[range.Count];

    // By the block that is entered: what each block that may enter it, by an exception or through a finally, brings.
    private readonly SortedList<int, FlowState>?[] _thrown = new SortedList<int, FlowState>?[range.Count];
    private SortedDictionary<int, FlowState>? _ends;
    private readonly Worklist _open = new(body.Order);
    private FlowState? _given;

    /// <summary>Enters the first block.</summary>
    public void Enter(FlowState state)
    {
        _given = state;
        _open.Add(range.First);
    }

    /// <summary>Takes the next block whose entry may have changed. False where none is left.</summary>
    public bool TryTake(out int block) => _open.TryTake(out block);

    public FlowState? EntryOf(int block) => _entries[block - range.First];

    public FlowState? EdgeOf(int block, bool isConditional) =>
        range.Contains(block) ? (isConditional ? _conditional : _fallThrough)[block - range.First] : null;

    public FlowState? EndOf(ControlFlowRegion region)
    {
        FlowState? end = null;
        foreach (KeyValuePair<int, FlowState> state in _ends ?? [])
        {
            if (ReferenceEquals(Catching.FinallyOf(body.Graph.Blocks[state.Key]), region))
            {
                end = end is null ? state.Value : analysis.Joining.Join(end, state.Value, body.Graph, region.LastBlockOrdinal);
            }
        }

        return end;
    }

    /// <summary>Computes the entry of a block anew. False where nothing has changed since it was last run.</summary>
    public bool UpdateEntry(int ordinal)
    {
        var meeting = new Meeting(analysis.Joining, body.Graph, ordinal);
        if (ordinal == range.First)
        {
            meeting.Add(_given);
        }

        foreach (ControlFlowBranch branch in body.Graph.Blocks[ordinal].Predecessors)
        {
            meeting.Add(EdgeOf(branch.Source.Ordinal, branch.IsConditionalSuccessor));
        }

        if (_thrown[ordinal - range.First] is { } sources)
        {
            for (int i = 0; i < sources.Count; i++)
            {
                meeting.Add(sources.Values[i]);
            }
        }

        if (meeting.Result is not { } entry || (EntryOf(ordinal) is { } known && known.IsSame(entry)))
        {
            return false;
        }

        _entries[ordinal - range.First] = entry;
        return true;
    }

    public void SetEdge(ControlFlowBranch branch, FlowState? state)
    {
        FlowState?[] edges = branch.IsConditionalSuccessor ? _conditional : _fallThrough;
        int source = branch.Source.Ordinal - range.First;
        if (branch.Destination is { } destination && range.Contains(destination.Ordinal) && !IsSame(edges[source], state))
        {
            _open.Add(destination.Ordinal);
        }

        edges[source] = state;
    }

    public void SetThrown(int source, int handler, FlowState? state)
    {
        if (!range.Contains(handler))
        {
            return;
        }

        SortedList<int, FlowState> thrown = _thrown[handler - range.First] ??= [];
        if (state is null)
        {
            if (thrown.Remove(source))
            {
                _open.Add(handler);
            }
        }
        else if (!thrown.TryGetValue(source, out FlowState? known) || !known.IsSame(state))
        {
            thrown[source] = state;
            _open.Add(handler);
        }
    }

    public void SetEnd(int source, FlowState state) => (_ends ??= [])[source] = state;

    private static bool IsSame(FlowState? left, FlowState? right) =>
        left is null || right is null ? ReferenceEquals(left, right) : left.IsSame(right);
}
