namespace ArtistFirst.Analyzers;

/// <summary>Collects what holds wherever a block may throw, for each handler that the exception may reach.</summary>
internal sealed class Throwing(Analysis analysis, FunctionBody body, int[] handlers)
{
    private readonly FlowState?[] _thrown = new FlowState?[handlers.Length];
    private FlowState? _last;

    /// <summary>An exception may leave from here: after each operation, and inside of one after each change of what was known.</summary>
    public void MayThrow(FlowState state)
    {
        if (handlers.Length == 0 || !state.IsReachable || _last?.IsSame(state) == true)
        {
            return;
        }

        _last = state.Clone();
        for (int i = 0; i < handlers.Length; i++)
        {
            _thrown[i] = _thrown[i] is { } known ? analysis.Joining.Join(known, _last, body.Graph, handlers[i]) : _last;
        }
    }

    public void Deliver(Action<int, FlowState?> deliver)
    {
        for (int i = 0; i < handlers.Length; i++)
        {
            deliver(handlers[i], _thrown[i]);
        }
    }
}
