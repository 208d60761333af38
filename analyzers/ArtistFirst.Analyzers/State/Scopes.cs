using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>What the regions of a body declare. Where they are left it needs no value: fewer values to join.</summary>
internal sealed class Scopes(ControlFlowGraph graph)
{
    private readonly Dictionary<ControlFlowRegion, int[]> _locals = [];
    private readonly ControlFlowRegion[]?[] _insideOfTry = new ControlFlowRegion[]?[graph.Blocks.Length];

    /// <summary>The regions with anything declared in them that an exception leaves on its way from the block to the nearest handler.</summary>
    public ControlFlowRegion[] InsideOfTry(BasicBlock block) => _insideOfTry[block.Ordinal] ??= [.. Inside(block)];

    public void Leave(ControlFlowRegion region, FlowState state, LocationTable locations)
    {
        if (!_locals.TryGetValue(region, out int[]? locals))
        {
            locals = [.. region.Locals.Select(local => locations.Of(local).Index)];
            _locals.Add(region, locals);
        }

        foreach (int index in locals)
        {
            state[index] = null;
        }

        foreach (CaptureId capture in region.CaptureIds)
        {
            if (locations.FindCapture(graph, capture) is { } location)
            {
                state[location.Index] = null;
            }
        }
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
