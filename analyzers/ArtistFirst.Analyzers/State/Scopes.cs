using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>What the regions of a body declare. Where they are left it needs no value: fewer values to join.</summary>
internal sealed class Scopes(ControlFlowGraph graph)
{
    private readonly Dictionary<ControlFlowRegion, IReadOnlyList<int>> _declared = [];
    private readonly ControlFlowRegion[]?[] _insideOfTry = new ControlFlowRegion[]?[graph.Blocks.Length];

    /// <summary>The regions with anything declared in them that an exception leaves on its way from the block to the nearest handler.</summary>
    public ControlFlowRegion[] InsideOfTry(BasicBlock block) => _insideOfTry[block.Ordinal] ??= [.. Inside(block)];

    public void Leave(ControlFlowRegion region, FlowState state, LocationTable locations)
    {
        if (!_declared.TryGetValue(region, out IReadOnlyList<int>? declared))
        {
            declared = Find(region, locations);
            if (declared.Count == region.Locals.Length + region.CaptureIds.Length)
            {
                _declared.Add(region, declared);
            }
        }

        for (int i = 0; i < declared.Count; i++)
        {
            state[declared[i]] = null;
        }
    }

    /// <summary>The locations that a region declares, as far as they are known of: a capture has none before it has been met.</summary>
    private List<int> Find(ControlFlowRegion region, LocationTable locations)
    {
        List<int> declared = [];
        foreach (ILocalSymbol local in region.Locals)
        {
            declared.Add(locations.Of(local).Index);
        }

        foreach (CaptureId capture in region.CaptureIds)
        {
            if (locations.FindCapture(graph, capture) is { } location)
            {
                declared.Add(location.Index);
            }
        }

        return declared;
    }

    private static IEnumerable<ControlFlowRegion> Inside(BasicBlock block)
    {
        for (ControlFlowRegion? region = block.EnclosingRegion; region?.Kind is not (null or ControlFlowRegionKind.Root); region = region.EnclosingRegion)
        {
            if (!region.Locals.IsEmpty || !region.CaptureIds.IsEmpty)
            {
                yield return region;
            }

            if (region.Kind == ControlFlowRegionKind.Try)
            {
                yield break;
            }
        }
    }
}
