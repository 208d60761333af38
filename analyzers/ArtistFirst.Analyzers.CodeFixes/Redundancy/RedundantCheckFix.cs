using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>AF0091: removes a check that has been passed before, or a suppression that has nothing to suppress.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RedundantCheckFix))]
public sealed class RedundantCheckFix : LicensingFix
{
    /// <summary>The kind of repair.</summary>
    public const string Remove = "ArtistFirst.RemoveRedundant";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("AF0091");

    private protected override IEnumerable<Repair> RepairsOf(ReportedLoad load)
    {
        if (load.Hint(Hints.Suppressed) is { } id)
        {
            if (load.Node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute)
            {
                yield return new Repair($"Remove the suppression of {id}", Remove, () => Suppressions.Without(load.Root, attribute));
            }
            else if (Suppressions.At(load.Node, id) is { } pragma)
            {
                yield return new Repair($"Remove the suppression of {id}", Remove, () => Suppressions.Without(load.Root, pragma, id));
            }
        }
        else if (load.Node is InvocationExpressionSyntax check && StatementOf(check) is { } statement)
        {
            yield return new Repair("Remove the check", Remove, () => load.Root.RemoveNode(statement, SyntaxRemoveOptions.KeepDirectives)!);
        }
    }

    /// <summary>The statement that does nothing but check; null where it does more.</summary>
    private static StatementSyntax? StatementOf(InvocationExpressionSyntax check)
    {
        StatementSyntax? statement = check.FirstAncestorOrSelf<StatementSyntax>();
        return statement is { Parent: BlockSyntax or SwitchSectionSyntax } && (statement switch
        {
            ExpressionStatementSyntax { Expression: var expression } => Asked(expression) == check,
            IfStatementSyntax { Else: null, Condition: PrefixUnaryExpressionSyntax { Operand: var answer } no, Statement: var refusal } =>
                no.IsKind(SyntaxKind.LogicalNotExpression) && Asked(answer) == check && Leaves(refusal),
            _ => false,
        }) ? statement : null;
    }

    /// <summary>The call whose answer an expression is: awaited, thrown when it is no, or read.</summary>
    private static ExpressionSyntax Asked(ExpressionSyntax expression) => expression switch
    {
        AwaitExpressionSyntax awaited => Asked(awaited.Expression),
        ParenthesizedExpressionSyntax inner => Asked(inner.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "ThrowIfDenied" or "EnsureAllowed" or "ThrowIfRefused", Expression: var answer } } => Asked(answer),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsAllowed" or "IsGranted" or "IsLicensed", Expression: var answer } => Asked(answer),
        _ => expression,
    };

    private static bool Leaves(StatementSyntax statement) => statement switch
    {
        BlockSyntax { Statements: [var only] } => Leaves(only),
        ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax => true,
        _ => false,
    };
}
