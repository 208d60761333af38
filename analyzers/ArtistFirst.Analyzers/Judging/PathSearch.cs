using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Looks, from a load backwards, for the place where a path on which the check holds meets one on which it does not: that branch, or that
/// catch, lets the load through.
/// </summary>
internal sealed class PathSearch(Analysis analysis, FunctionBody body, FlowRun run)
{
    public Bypass? Find(UnprovenLoad load)
    {
        var seen = new HashSet<int>();
        var open = new Queue<int>();
        open.Enqueue(BlockOf(body, load.Site.Operation));
        while (open.Count > 0)
        {
            int ordinal = open.Dequeue();
            if (ordinal < 0 || !seen.Add(ordinal))
            {
                continue;
            }

            BasicBlock block = body.Graph.Blocks[ordinal];
            if (Handler(block) is { } handler && IsSwallowing(handler, load))
            {
                return OfCatch(handler);
            }

            ControlFlowBranch[] taken = [.. block.Predecessors.Where(branch => run.EdgeOf(branch.Source.Ordinal, branch.IsConditionalSuccessor) is not null)];
            ControlFlowBranch[] open2 = [.. taken.Where(branch => !IsCovered(branch, load))];
            if (open2.Length > 0 && open2.Length < taken.Length)
            {
                return BranchText.PastLoop(block, open2[0], taken) ?? BranchText.Of(open2[0]) ?? OfSource(open2[0], seen, load);
            }

            if (OfSingle(open2, load) is { } single)
            {
                return single;
            }

            ControlFlowBranch[] into = WaysInto(block);
            ControlFlowBranch[] around = [.. into.Where(branch => !IsCovered(branch, load))];
            if (around.Length < into.Length)
            {
                return around.Length == 0 ? OfException(block) : BranchText.Of(around[0]) ?? OfSource(around[0], seen, load);
            }

            foreach (ControlFlowBranch branch in open2.Concat(around))
            {
                // What is done in a finally on the way may be what covers, or does not.
                foreach (int end in branch.FinallyRegions.SelectMany(EndsOf))
                {
                    open.Enqueue(end);
                }

                open.Enqueue(branch.Source.Ordinal);
            }
        }

        return OfCall(load.Site.Operation);
    }

    /// <summary>A method of the same compilation that was called before, and checks, though not on every path.</summary>
    public Bypass? OfCall(IOperation before)
    {
        int last = BlockOf(body, before);
        IInvocationOperation? call = body.Graph.Blocks.Where(block => block.Ordinal <= last)
            .SelectMany(block => block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations).SelectMany(operation => operation.DescendantsAndSelf()).OfType<IInvocationOperation>()
            .LastOrDefault(invocation => invocation.Syntax.SpanStart < before.Syntax.SpanStart && analysis.Knowledge.Summaries.MayCheck(invocation.TargetMethod));
        return call is null ? null : new Bypass($": {Places.NameOf(call.TargetMethod)} can return without having checked (line {Places.LineOf(call.Syntax)})", call.Syntax, isCatch: false);
    }

    /// <summary>The block in which an operation stands; -1 where it is in no block of the body.</summary>
    public static int BlockOf(FunctionBody body, IOperation operation)
    {
        IOperation top = operation;
        while (top.Parent is { } parent)
        {
            top = parent;
        }

        foreach (BasicBlock block in body.Graph.Blocks)
        {
            if (block.Operations.Any(candidate => ReferenceEquals(candidate, top)) || ReferenceEquals(block.BranchValue, top))
            {
                return block.Ordinal;
            }
        }

        return -1;
    }

    private bool IsCovered(ControlFlowBranch branch, UnprovenLoad load) =>
        run.EdgeOf(branch.Source.Ordinal, branch.IsConditionalSuccessor) is { } state && Covers(state, load);

    /// <summary>Whether a path has passed a check of the load's recording. A value may bear another name there, so any check for its use counts that the load does not have.</summary>
    private bool Covers(FlowState state, UnprovenLoad load) =>
        analysis.Tables.Facts.In(state.Facts.Except(load.State.Facts)).Any(fact => FactMatch.IsSameUse(fact, load.Site));

    /// <summary>A branch whose other side has passed the check: the answer was tested, and this side is no.</summary>
    private Bypass? OfSingle(ControlFlowBranch[] branches, UnprovenLoad load)
    {
        if (branches is not [{ Source: { ConditionalSuccessor: not null } source } branch])
        {
            return null;
        }

        FlowState? other = run.EdgeOf(source.Ordinal, !branch.IsConditionalSuccessor);
        FlowState? mine = run.EdgeOf(source.Ordinal, branch.IsConditionalSuccessor);
        return other is not null && mine is not null && !analysis.Tables.Facts.In(other.Facts.Except(mine.Facts)).Any(fact => FactMatch.IsSameUse(fact, load.Site)) ? null : BranchText.Of(branch);
    }

    private Bypass? OfSource(ControlFlowBranch branch, HashSet<int> seen, UnprovenLoad load)
    {
        for (BasicBlock? block = branch.Source; block is not null && seen.Add(block.Ordinal);)
        {
            if (Handler(block) is { } handler && IsSwallowing(handler, load))
            {
                return OfCatch(handler);
            }

            if (block.Predecessors.FirstOrDefault(other => other.Source.ConditionalSuccessor is not null) is { } conditional && BranchText.Of(conditional) is { } found)
            {
                return found;
            }

            block = block.Predecessors.FirstOrDefault()?.Source;
        }

        return null;
    }

    /// <summary>The branches that enter a finally whose first block it is, when nothing is thrown; none for any other block.</summary>
    private ControlFlowBranch[] WaysInto(BasicBlock block) =>
        FinallyAt(block) is { } region
            ? [.. body.Graph.Blocks.SelectMany(static source => new[] { source.ConditionalSuccessor, source.FallThroughSuccessor }).OfType<ControlFlowBranch>()
                .Where(branch => branch.FinallyRegions.Contains(region) && run.EdgeOf(branch.Source.Ordinal, branch.IsConditionalSuccessor) is not null)]
            : [];

    /// <summary>An exception enters the finally before the check has answered.</summary>
    private static Bypass? OfException(BasicBlock block) =>
        (block.Operations.FirstOrDefault() ?? block.BranchValue)?.Syntax.FirstAncestorOrSelf<FinallyClauseSyntax>() is { Parent: TryStatementSyntax tried }
            ? new Bypass($": not when an exception leaves the try before the check has answered (line {Places.LineOf(tried)})", tried, isCatch: false)
            : null;

    private static ControlFlowRegion? FinallyAt(BasicBlock block)
    {
        for (ControlFlowRegion? region = block.EnclosingRegion; region is not null && region.FirstBlockOrdinal == block.Ordinal; region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Finally)
            {
                return region;
            }
        }

        return null;
    }

    /// <summary>The blocks in which a finally ends.</summary>
    private IEnumerable<int> EndsOf(ControlFlowRegion region) => body.Graph.Blocks
        .Where(block => block.FallThroughSuccessor is { Semantics: ControlFlowBranchSemantics.StructuredExceptionHandling } && ReferenceEquals(Catching.FinallyOf(block), region))
        .Select(block => block.Ordinal);

    private static ControlFlowRegion? Handler(BasicBlock block)
    {
        ControlFlowRegion? region = block.EnclosingRegion;
        while (region?.Kind is not (null or ControlFlowRegionKind.Root or ControlFlowRegionKind.Catch))
        {
            region = region.EnclosingRegion;
        }

        return region?.Kind == ControlFlowRegionKind.Catch ? region : null;
    }

    /// <summary>Whether the try that the catch belongs to passes the check when nothing is thrown.</summary>
    private bool IsSwallowing(ControlFlowRegion handler, UnprovenLoad load)
    {
        ControlFlowRegion statement = handler.EnclosingRegion is { Kind: ControlFlowRegionKind.FilterAndHandler } filtered ? filtered.EnclosingRegion! : handler.EnclosingRegion!;
        ControlFlowRegion? tried = statement.NestedRegions.FirstOrDefault(region => region.Kind == ControlFlowRegionKind.Try);
        if (tried is null)
        {
            return false;
        }

        for (int i = tried.FirstBlockOrdinal; i <= tried.LastBlockOrdinal; i++)
        {
            if ((run.EdgeOf(i, isConditional: false) is { } end && Covers(end, load)) || (run.EdgeOf(i, isConditional: true) is { } branch && Covers(branch, load)))
            {
                return true;
            }
        }

        return false;
    }

    private Bypass? OfCatch(ControlFlowRegion handler)
    {
        for (int i = handler.FirstBlockOrdinal; i <= handler.LastBlockOrdinal; i++)
        {
            BasicBlock block = body.Graph.Blocks[i];
            IOperation? operation = block.Operations.FirstOrDefault() ?? block.BranchValue;
            if (operation?.Syntax.FirstAncestorOrSelf<CatchClauseSyntax>() is { } clause)
            {
                return new Bypass(string.Empty, clause, isCatch: true);
            }
        }

        // An empty catch has no operations; its try does.
        SyntaxNode? inside = body.Graph.OriginalOperation.Syntax.DescendantNodes().OfType<CatchClauseSyntax>().FirstOrDefault(clause => clause.Block.Statements.Count == 0);
        return inside is null ? null : new Bypass(string.Empty, inside, isCatch: true);
    }
}
