using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>AF0005: awaits the check before the load, and does not go on when its answer is no.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitedCheckFix))]
public sealed class AwaitedCheckFix : LicensingFix
{
    /// <summary>The kind of repair.</summary>
    public const string Await = "ArtistFirst.Await";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("AF0005");

    private protected override IEnumerable<Repair> RepairsOf(ReportedLoad load)
    {
        if (load.Related is not ExpressionSyntax check || Anchor.Of(load) is not { } anchor || !AsyncFunctions.CanAwait(load.Node)
            || load.Model.GetOperation(check, load.CancellationToken) is not IInvocationOperation { TargetMethod: var method })
        {
            yield break;
        }

        var scope = new Scope(load, anchor);
        string exception = scope.NameOf(load.Model.Compilation.GetTypeByMetadataName("System.InvalidOperationException") ?? (ITypeSymbol)method.ContainingType);
        string title = $"Await '{method.Name}' before";
        if (IsDropped(check) && AnswerForms.Call(check.WithoutTrivia().ToString(), method.ReturnType) is { } dropped && check.FirstAncestorOrSelf<StatementSyntax>() is { } statement)
        {
            StatementSyntax awaited = dropped.ToStatement(AsyncFunctions.IsContextFree(load.Node), exception, Layout.LineEndIn(load.Root));
            yield return new Repair(title, Await, () => load.Root.ReplaceNode(statement, Insertion.InPlaceOf(statement, awaited)));
        }
        else if (TaskOf(check) is { } task && AnswerForms.Call(task, method.ReturnType) is { } pending)
        {
            yield return new Repair(title, Await, () => Insert(load, anchor, pending, exception));
        }
    }

    private static SyntaxNode Insert(ReportedLoad load, SyntaxNode anchor, CheckCall pending, string exception) =>
        Inserted.Serves(anchor, pending.Text, SyntaxFactory.IdentifierName(pending.Text), load.Model)
            ? load.Root
            : Insertion.Before(load, anchor, pending.ToStatement(AsyncFunctions.IsContextFree(load.Node), exception, Layout.LineEndIn(load.Root)));

    private static bool IsDropped(ExpressionSyntax check) =>
        check.Parent is ExpressionStatementSyntax or AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Parent: ExpressionStatementSyntax };

    /// <summary>The variable that holds the task.</summary>
    private static string? TaskOf(ExpressionSyntax check) => check.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => declarator.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax variable } => variable.Identifier.ValueText,
        _ => null,
    };
}
