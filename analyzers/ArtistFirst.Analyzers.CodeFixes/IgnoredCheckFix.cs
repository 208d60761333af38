using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>AF0002: does not go on when the answer is no, which until now nobody looked at.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IgnoredCheckFix))]
public sealed class IgnoredCheckFix : LicensingFix
{
    /// <summary>The kind of repair.</summary>
    public const string Demand = "ArtistFirst.Demand";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("AF0002");

    private protected override IEnumerable<Repair> RepairsOf(ReportedLoad load)
    {
        if (load.Node is not InvocationExpressionSyntax check || check.FirstAncestorOrSelf<StatementSyntax>() is not { } statement
            || load.Operation is not IInvocationOperation { TargetMethod: var method } || (AnswerForms.IsTask(method.ReturnType) && !AsyncFunctions.CanAwait(check)))
        {
            yield break;
        }

        INamedTypeSymbol? thrown = load.Model.Compilation.GetTypeByMetadataName("System.InvalidOperationException");
        string exception = thrown is null ? "System.InvalidOperationException" : new Scope(load, statement).NameOf(thrown);
        string title = $"Do not go on when '{method.Name}' says no";
        SyntaxTrivia lineEnd = Layout.LineEndIn(load.Root);
        if (IsDropped(check, statement) && AnswerForms.Call(check.WithoutTrivia().ToString(), method.ReturnType) is { } dropped)
        {
            yield return new Repair(title, Demand, () => load.Root.ReplaceNode(statement, Insertion.InPlaceOf(statement, dropped.ToStatement(AsyncFunctions.IsContextFree(check), exception, lineEnd))));
        }
        else if (VariableOf(statement) is { } variable && load.Model.GetDeclaredSymbol(variable, load.CancellationToken) is ILocalSymbol local && AnswerForms.Call(local.Name, local.Type) is { } kept)
        {
            yield return new Repair(title, Demand, () => Insertion.After(load.Root, statement, kept.ToStatement(AsyncFunctions.IsContextFree(check), exception, lineEnd)));
        }
    }

    private static bool IsDropped(InvocationExpressionSyntax check, StatementSyntax statement) => statement is ExpressionStatementSyntax { Expression: var expression }
        && (Plainly(expression) == check || (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Right: var right } && Plainly(right) == check));

    /// <summary>The call itself, without what waits for it.</summary>
    private static ExpressionSyntax Plainly(ExpressionSyntax expression) => expression switch
    {
        AwaitExpressionSyntax awaited => Plainly(awaited.Expression),
        ParenthesizedExpressionSyntax inner => Plainly(inner.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "GetAwaiter" or "GetResult", Expression: var task } } => Plainly(task),
        _ => expression,
    };

    private static VariableDeclaratorSyntax? VariableOf(StatementSyntax statement) =>
        statement is LocalDeclarationStatementSyntax { Declaration.Variables: [var variable], Parent: BlockSyntax or SwitchSectionSyntax } ? variable : null;
}
