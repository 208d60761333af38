using System.Collections.Immutable;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>
/// The order in which blocks are run (reverse post-order: a block after those that lead to it, as far as there is no loop), and which
/// blocks can run twice.
/// </summary>
internal sealed class BlockOrder
{
    private readonly int[] _rank;
    private readonly int[] _blocks;
    private readonly bool[] _repeats;
    private readonly int[]?[] _handlers;
    private bool?[]? _isEnteredFromInside;

    public BlockOrder(ControlFlowGraph graph)
    {
        _rank = new int[graph.Blocks.Length];
        _blocks = new int[graph.Blocks.Length];
        _handlers = new int[]?[graph.Blocks.Length];
        _repeats = new bool[graph.Blocks.Length];
        FindRanks(graph);
        FindLoops(graph);
    }

    public int Count => _rank.Length;

    public int RankOf(int block) => _rank[block];

    /// <summary>The block of a rank.</summary>
    public int BlockAt(int rank) => _blocks[rank];

    /// <summary>Where an exception in the block may lead: see <see cref="Catching.Of"/>.</summary>
    public int[] HandlersOf(BasicBlock block) => _handlers[block.Ordinal] ??= [.. Catching.Of(block)];

    /// <summary>Whether the block is in a loop. What is not runs at most once in each call, so that nothing in it is ever made anew.</summary>
    public bool Repeats(BasicBlock block) => _repeats[block.Ordinal];

    /// <summary>Whether all ways to the block, and nothing but branches, come from blocks whose exceptions reach all handlers that its own reach.</summary>
    public bool IsEnteredFromInside(BasicBlock block) => (_isEnteredFromInside ??= new bool?[_rank.Length])[block.Ordinal] ??=
        !block.Predecessors.IsEmpty && !IsHandler(block) && block.Predecessors.All(way => way.FinallyRegions.IsEmpty && Unwinding.FilterOf(way) is null && IsHeardAlike(way.Source, block));

    private bool IsHeardAlike(BasicBlock source, BasicBlock block) =>
        ReferenceEquals(source.EnclosingRegion, block.EnclosingRegion) || HandlersOf(block).All(handler => Array.IndexOf(HandlersOf(source), handler) >= 0);

    private static bool IsHandler(BasicBlock block)
    {
        for (ControlFlowRegion? region = block.EnclosingRegion; region?.FirstBlockOrdinal == block.Ordinal; region = region.EnclosingRegion)
        {
            if (region.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.Filter or ControlFlowRegionKind.FilterAndHandler or ControlFlowRegionKind.Finally)
            {
                return true;
            }
        }

        return false;
    }

    private void FindRanks(ControlFlowGraph graph)
    {
        var isSeen = new bool[graph.Blocks.Length];
        var open = new Stack<(BasicBlock Block, bool IsDone)>();
        open.Push((graph.Blocks[0], false));
        int rank = graph.Blocks.Length;
        while (open.Count > 0)
        {
            (BasicBlock block, bool isDone) = open.Pop();
            if (isDone)
            {
                _rank[block.Ordinal] = --rank;
                _blocks[rank] = block.Ordinal;
            }
            else if (!isSeen[block.Ordinal])
            {
                isSeen[block.Ordinal] = true;
                open.Push((block, true));
                PushSuccessors(graph, block, open);
            }
        }

        // What cannot be reached has a rank too, of its own.
        for (int block = 0; block < isSeen.Length; block++)
        {
            if (!isSeen[block])
            {
                _rank[block] = --rank;
                _blocks[rank] = block;
            }
        }
    }

    private void PushSuccessors(ControlFlowGraph graph, BasicBlock block, Stack<(BasicBlock Block, bool IsDone)> open)
    {
        PushDestinations(graph, block.FallThroughSuccessor, open);
        PushDestinations(graph, block.ConditionalSuccessor, open);
        foreach (int handler in HandlersOf(block))
        {
            open.Push((graph.Blocks[handler], false));
        }
    }

    private static void PushDestinations(ControlFlowGraph graph, ControlFlowBranch? branch, Stack<(BasicBlock Block, bool IsDone)> open)
    {
        if (branch?.Destination is { } destination)
        {
            open.Push((destination, false));
        }

        foreach (ControlFlowRegion region in branch?.FinallyRegions ?? ImmutableArray<ControlFlowRegion>.Empty)
        {
            open.Push((graph.Blocks[region.FirstBlockOrdinal], false));
        }
    }

    // Blocks stand in the order of the source, so every loop holds a branch that leads back, and lies between its ends; a branch that runs
    // a finally on its way reaches as far as that.
    private void FindLoops(ControlFlowGraph graph)
    {
        foreach (BasicBlock block in graph.Blocks)
        {
            FindLoop(block, block.FallThroughSuccessor);
            FindLoop(block, block.ConditionalSuccessor);
        }
    }

    private void FindLoop(BasicBlock block, ControlFlowBranch? branch)
    {
        if (branch?.Destination is not { } destination || destination.Ordinal > block.Ordinal)
        {
            return;
        }

        int end = branch.FinallyRegions.Select(region => region.LastBlockOrdinal).Append(block.Ordinal).Max();
        for (int i = destination.Ordinal; i <= end; i++)
        {
            _repeats[i] = true;
        }
    }
}
