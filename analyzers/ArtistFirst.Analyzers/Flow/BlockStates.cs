using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>What is known at the entry of each block, along each branch, and for each handler: dense arrays by the ordinals of blocks.</summary>
internal sealed class BlockStates(Analysis analysis, FunctionBody body)
{
    private readonly FlowState?[] _entries = new FlowState?[body.Graph.Blocks.Length];
    private readonly FlowState?[] _given = new FlowState?[body.Graph.Blocks.Length];
    private readonly FlowState?[] _conditional = new FlowState?[body.Graph.Blocks.Length];
    private readonly FlowState?[] _fallThrough = new FlowState?[body.Graph.Blocks.Length];

    // By the block that is entered: what each block that may enter it, by an exception or through a finally, brings.
    private readonly SortedDictionary<int, FlowState>?[] _thrown = new SortedDictionary<int, FlowState>?[body.Graph.Blocks.Length];
    private readonly SortedDictionary<int, FlowState> _ends = [];
    private readonly HashSet<int> _changed = [];

    public void Enter(int block, FlowState state) => _given[block] = state;

    public FlowState? EntryOf(int block) => _entries[block];

    public FlowState? EdgeOf(int block, bool isConditional) => isConditional ? _conditional[block] : _fallThrough[block];

    public FlowState? EndOf(ControlFlowRegion region)
    {
        FlowState? end = null;
        foreach (KeyValuePair<int, FlowState> state in _ends)
        {
            if (ReferenceEquals(Catching.FinallyOf(body.Graph.Blocks[state.Key]), region))
            {
                end = Meet(end, state.Value, region.LastBlockOrdinal);
            }
        }

        return end;
    }

    /// <summary>Computes the entry of a block anew. False where nothing has changed since it was last run.</summary>
    public bool UpdateEntry(int ordinal)
    {
        BasicBlock block = body.Graph.Blocks[ordinal];
        FlowState? entry = _given[ordinal];
        foreach (ControlFlowBranch branch in block.Predecessors)
        {
            entry = Meet(entry, EdgeOf(branch.Source.Ordinal, branch.IsConditionalSuccessor), ordinal);
        }

        foreach (KeyValuePair<int, FlowState> thrown in _thrown[ordinal] ?? [])
        {
            entry = Meet(entry, thrown.Value, ordinal);
        }

        if (entry is null || (_entries[ordinal] is { } known && known.IsSame(entry)))
        {
            return false;
        }

        _entries[ordinal] = entry;
        return true;
    }

    public void SetEdge(ControlFlowBranch branch, FlowState? state)
    {
        FlowState?[] edges = branch.IsConditionalSuccessor ? _conditional : _fallThrough;
        int source = branch.Source.Ordinal;
        if (branch.Destination is { } destination && !IsSame(edges[source], state))
        {
            _changed.Add(destination.Ordinal);
        }

        edges[source] = state;
    }

    public void SetThrown(int source, int handler, FlowState? state)
    {
        SortedDictionary<int, FlowState> thrown = _thrown[handler] ??= [];
        if (state is null || (thrown.TryGetValue(source, out FlowState? known) && known.IsSame(state)))
        {
            return;
        }

        thrown[source] = state;
        _changed.Add(handler);
    }

    public void SetEnd(int source, FlowState state) => _ends[source] = state;

    public IEnumerable<int> TakeChanged()
    {
        int[] changed = [.. _changed];
        _changed.Clear();
        return changed;
    }

    public FlowState? Meet(FlowState? left, FlowState? right, int block)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        return analysis.Joining.Join(left, right, body.Graph, block);
    }

    private static bool IsSame(FlowState? left, FlowState? right) =>
        left is null || right is null ? ReferenceEquals(left, right) : left.IsSame(right);
}
