using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>The blocks that a run is about: all of a graph, or those of one region.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct RunRange(int first, int last)
{
    public int First { get; } = first;

    public int Last { get; } = last;

    public int Count => Last - First + 1;

    public static RunRange Of(ControlFlowGraph graph) => new(0, graph.Blocks.Length - 1);

    public static RunRange Of(ControlFlowRegion region) => new(region.FirstBlockOrdinal, region.LastBlockOrdinal);

    public bool Contains(int block) => block >= First && block <= Last;
}
