using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>
/// What happens between the filter of a catch and its block: the filter is asked first, and only when it has said yes are the finally blocks run that the exception has left, here and
/// in every method that was being called.
/// </summary>
internal sealed class Unwinding(Analysis analysis, FunctionBody body, FinallyRunning finallies)
{
    public FlowState Run(ControlFlowRegion filter, FlowState state, Evaluation evaluation)
    {
        FlowState arriving = state;
        foreach (ControlFlowRegion region in FinalliesIn(TryOf(filter)))
        {
            if (finallies.Run(region, arriving.Clone(), repeats: true) is { } after)
            {
                // The exception may come from inside of its try or not. No block has that number.
                arriving = analysis.Joining.Join(arriving, after, body.Graph, -1 - body.Graph.Blocks.Length - region.FirstBlockOrdinal);
            }
        }

        Changes.ByAnyone(evaluation.At(arriving));
        return arriving;
    }

    /// <summary>The filter that a branch leaves for the block of its catch; null for any other branch.</summary>
    public static ControlFlowRegion? FilterOf(ControlFlowBranch branch)
    {
        if (branch.Destination is not null)
        {
            foreach (ControlFlowRegion left in branch.LeavingRegions)
            {
                if (left.Kind == ControlFlowRegionKind.Filter)
                {
                    return left;
                }
            }
        }

        return null;
    }

    private static ControlFlowRegion? TryOf(ControlFlowRegion filter) =>
        filter.EnclosingRegion?.EnclosingRegion?.NestedRegions.FirstOrDefault(region => region.Kind == ControlFlowRegionKind.Try);

    /// <summary>The finally blocks in a region, the inner ones first.</summary>
    private static IEnumerable<ControlFlowRegion> FinalliesIn(ControlFlowRegion? region)
    {
        if (region is null)
        {
            return [];
        }

        IEnumerable<ControlFlowRegion> inner = region.NestedRegions.SelectMany(FinalliesIn);
        return region.Kind == ControlFlowRegionKind.Finally ? inner.Append(region) : inner;
    }
}
