using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Joins the states of all ways into a block. A state that is the only one is not copied.</summary>
internal sealed class Meeting(Joining joining, ControlFlowGraph graph, int block)
{
    private bool _isOwn;

    /// <summary>What holds on every way so far; null where there is none.</summary>
    public FlowState? Result { get; private set; }

    public void Add(FlowState? state)
    {
        if (state is null || ReferenceEquals(state, Result) || (Result is not null && !state.IsReachable))
        {
            return;
        }

        if (Result is not { IsReachable: true } result)
        {
            Result = state;
            _isOwn = false;
            return;
        }

        if (!_isOwn)
        {
            Result = result = result.Clone();
            _isOwn = true;
        }

        joining.Into(result, state, graph, block);
    }
}
