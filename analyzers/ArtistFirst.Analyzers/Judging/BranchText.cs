using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Says in words of the source which way a branch goes: a case, an arm, a loop that does not run, a condition.</summary>
internal static class BranchText
{
    /// <summary>A branch as messages name it; null where it depends on nothing that is written, or never goes the other way.</summary>
    public static Bypass? Of(ControlFlowBranch branch)
    {
        if (branch.Source is not { ConditionalSuccessor: not null, BranchValue: { ConstantValue.HasValue: false, Syntax: { } condition } } source)
        {
            return null;
        }

        bool isTrue = branch.IsConditionalSuccessor == (source.ConditionKind == ControlFlowConditionKind.WhenTrue);
        return TextOf(condition, isTrue) is { } text ? At(text, condition) : null;
    }

    /// <summary>The way past a loop that does not run once; null where the block is not the head of one.</summary>
    /// <param name="block">Where the ways meet.</param>
    /// <param name="open">The way on which nothing was checked.</param>
    /// <param name="taken">All ways.</param>
    public static Bypass? PastLoop(BasicBlock block, ControlFlowBranch open, IEnumerable<ControlFlowBranch> taken)
    {
        bool isHead = open.Source.Ordinal < block.Ordinal && taken.Any(branch => branch.Source.Ordinal >= block.Ordinal);
        if (!isHead || block is not { ConditionalSuccessor: not null, BranchValue.Syntax: { } condition } || LoopOf(condition) is null)
        {
            return null;
        }

        return At("when the loop does not run", condition);
    }

    private static Bypass At(string text, SyntaxNode place) => new($": not {text} (line {Places.LineOf(place)})", place, isCatch: false);

    private static string? TextOf(SyntaxNode condition, bool isTrue)
    {
        if (condition.FirstAncestorOrSelf<WhenClauseSyntax>() is null)
        {
            if (condition.FirstAncestorOrSelf<SwitchLabelSyntax>() is { } label)
            {
                string text = Places.TextOf(label).TrimEnd(':');
                return isTrue ? $"in '{text}'" : $"where '{text}' does not match";
            }

            if (condition.FirstAncestorOrSelf<SwitchExpressionArmSyntax>() is { } arm && (arm == condition || arm.Pattern.Span.Contains(condition.Span)))
            {
                string text = Places.TextOf(arm.Pattern);
                return isTrue ? $"in the arm '{text}'" : $"where the arm '{text}' does not match";
            }
        }

        // Being inside of a loop is no way around anything.
        if (LoopOf(condition) is CommonForEachStatementSyntax loop)
        {
            return isTrue ? null : $"where the loop over '{Places.TextOf(loop.Expression)}' has ended";
        }

        return $"where '{Places.TextOf(condition)}' is {(isTrue ? "true" : "false")}";
    }

    /// <summary>The loop whose condition, or whose sequence, it is.</summary>
    private static StatementSyntax? LoopOf(SyntaxNode condition) => condition.FirstAncestorOrSelf<StatementSyntax>() switch
    {
        ForStatementSyntax loop when loop.Condition?.Span.Contains(condition.Span) == true => loop,
        WhileStatementSyntax loop when loop.Condition.Span.Contains(condition.Span) => loop,
        CommonForEachStatementSyntax loop when loop == condition || loop.Expression.Span.Contains(condition.Span) => loop,
        _ => null,
    };
}
