using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Follows a branch through a finally block on its way: the block is run again from what holds on that branch, as if it stood there. A
/// finally whose end is never reached makes the branch lead nowhere.
/// </summary>
internal sealed class FinallyRunning(Analysis analysis, FunctionBody body, RunContext context)
{
    /// <summary>What holds after the finally; null where its end is never reached.</summary>
    /// <param name="region">The finally.</param>
    /// <param name="state">What holds before it.</param>
    /// <param name="repeats">Whether it may have been run before on the same way.</param>
    public FlowState? Run(ControlFlowRegion region, FlowState state, bool repeats = false)
    {
        if (context.IsTooDeep)
        {
            return Forget(state);
        }

        var run = new FlowRun(analysis, body, RunRange.Of(region), context.Inside(repeats));
        run.Run(state);
        return run.EndOfFinally(region)?.Clone();
    }

    // Anything may have been assigned and made anew in there.
    private static FlowState Forget(FlowState state)
    {
        FlowState unknown = state.Clone();
        unknown.Facts = FactSet.None;
        unknown.Change(static _ => UnknownValue.Instance);
        return unknown;
    }
}
