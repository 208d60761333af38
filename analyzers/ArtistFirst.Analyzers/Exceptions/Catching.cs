using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Where an exception may lead. The flow graph has no edges for exceptions: every operation in a try may throw, to each of its handlers
/// and to those of every try around it.
/// </summary>
internal static class Catching
{
    /// <summary>The first blocks of the catch clauses, filters and finally blocks that an exception in the block may reach, from the inside out.</summary>
    public static IEnumerable<int> Of(BasicBlock block)
    {
        // The root of a nested function stands in a region of the graph around it: an exception leaves the function there.
        for (ControlFlowRegion? region = block.EnclosingRegion; region?.Kind is not (null or ControlFlowRegionKind.Root); region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.FilterAndHandler && IsInFilter(block, region) && region.EnclosingRegion is { } asking)
            {
                // A filter that says no, or throws, leaves the exception to the catch clauses after it.
                foreach (ControlFlowRegion later in asking.NestedRegions)
                {
                    if (later.FirstBlockOrdinal > region.FirstBlockOrdinal && later.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler)
                    {
                        yield return later.FirstBlockOrdinal;
                    }
                }
            }

            if (region.Kind == ControlFlowRegionKind.Try && region.EnclosingRegion is { } statement)
            {
                foreach (ControlFlowRegion sibling in statement.NestedRegions)
                {
                    if (sibling.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler or ControlFlowRegionKind.Finally)
                    {
                        yield return sibling.FirstBlockOrdinal;
                    }
                }
            }
        }
    }

    private static bool IsInFilter(BasicBlock block, ControlFlowRegion handler) =>
        handler.NestedRegions.Any(region => region.Kind == ControlFlowRegionKind.Filter && region.FirstBlockOrdinal <= block.Ordinal && block.Ordinal <= region.LastBlockOrdinal);

    /// <summary>The finally whose end the block is in, if it ends there; null in a filter, which only decides, and elsewhere.</summary>
    public static ControlFlowRegion? FinallyOf(BasicBlock block)
    {
        ControlFlowRegion? region = block.EnclosingRegion;
        while (region?.Kind is not (null or ControlFlowRegionKind.Root or ControlFlowRegionKind.Finally or ControlFlowRegionKind.Filter))
        {
            region = region.EnclosingRegion;
        }

        return region is { Kind: ControlFlowRegionKind.Finally } ? region : null;
    }
}
