using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Collects what holds wherever a block may throw. The places in the block meet each other first, as if there were a point that all its
/// exceptions pass, and from there reach the handlers.
/// </summary>
internal sealed class Throwing(Analysis analysis, FunctionBody body, BasicBlock block, IReadOnlyList<int> handlers)
{
    private FlowState? _thrown;
    private FlowState? _last;
    private int _version;

    /// <summary>The block is entered. What holds there has been told of already where all ways to it come from blocks with the same handlers.</summary>
    public void Begin(FlowState state)
    {
        if (IsHeard && body.Order.IsEnteredFromInside(block))
        {
            _last = state;
            _version = state.Version;
        }

        MayThrow(state);
    }

    /// <summary>Whether an exception would get anywhere.</summary>
    public bool IsHeard => handlers.Count > 0;

    /// <summary>An exception may leave from here: after each operation, and inside of one after each change of what was known.</summary>
    public void MayThrow(FlowState state)
    {
        if (!IsHeard || (ReferenceEquals(_last, state) && _version == state.Version) || !state.IsReachable)
        {
            return;
        }

        _last = state;
        _version = state.Version;
        if (_thrown is null)
        {
            _thrown = state.Clone();
            foreach (ControlFlowRegion left in body.Scopes.InsideOfTry(block))
            {
                // No handler sees what was declared inside of its try.
                body.Scopes.Leave(left, _thrown, analysis.Tables.Locations);
            }
        }
        else
        {
            // No block has that number: this is no place where blocks meet.
            analysis.Joining.Into(_thrown, state, body.Graph, -1 - block.Ordinal);
        }
    }

    public void Deliver(Action<int, FlowState?> deliver)
    {
        foreach (int handler in handlers)
        {
            deliver(handler, _thrown);
        }
    }
}
