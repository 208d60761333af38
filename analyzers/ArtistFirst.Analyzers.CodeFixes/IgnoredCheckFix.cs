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

    /// <summary>The kind of repair that returns when the answer is no.</summary>
    public const string Return = "ArtistFirst.Return";

    /// <summary>The kind of repair that goes on with the next round of a loop.</summary>
    public const string Skip = "ArtistFirst.Skip";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("AF0002");

    private protected override IEnumerable<Repair> RepairsOf(ReportedLoad load)
    {
        if (load.Node is not InvocationExpressionSyntax check || check.FirstAncestorOrSelf<StatementSyntax>() is not { } statement
            || load.Operation is not IInvocationOperation { TargetMethod: var method } || (AnswerForms.IsTask(method.ReturnType) && !AsyncFunctions.CanAwait(check)))
        {
            yield break;
        }

        foreach (string refusal in Refusals(load, statement))
        {
            if (Write(load, statement, check, method, refusal) is { } written)
            {
                yield return written;
            }
        }
    }

    /// <summary>What can be done when the answer is no, the best first; the exception is what every function can do.</summary>
    private static IEnumerable<string> Refusals(ReportedLoad load, StatementSyntax statement)
    {
        INamedTypeSymbol? thrown = load.Model.Compilation.GetTypeByMetadataName("System.InvalidOperationException");
        string exception = thrown is null ? "System.InvalidOperationException" : new Scope(load, statement).NameOf(thrown);
        yield return $"throw new {exception}(\"The license check said no.\");";
        if (Leaving.Return(statement, load.Model, load.CancellationToken) is { } left)
        {
            yield return left;
        }

        if (Leaving.CanContinue(statement))
        {
            yield return "continue;";
        }
    }

    private static Repair? Write(ReportedLoad load, StatementSyntax statement, InvocationExpressionSyntax check, IMethodSymbol method, string refusal)
    {
        string key = refusal.Split(' ', ';')[0] switch
        {
            "throw" => Demand,
            "return" => Return,
            _ => Skip,
        };
        string title = key switch
        {
            Demand => $"Do not go on when '{method.Name}' says no",
            Return => $"'{refusal.TrimEnd(';')}' when '{method.Name}' says no",
            _ => $"Leave out what '{method.Name}' says no to",
        };
        CheckCall? CallOf(string text, ITypeSymbol type) => key is Demand ? AnswerForms.Call(text, type) : AnswerForms.Tell(text, type);
        StatementSyntax ToStatement(CheckCall call) => call.Refuse(AsyncFunctions.IsContextFree(check), refusal, Layout.LineEndIn(load.Root));
        if (IsDropped(check, statement) && CallOf(check.WithoutTrivia().ToString(), method.ReturnType) is { } dropped)
        {
            return new Repair(title, key, () => load.Root.ReplaceNode(statement, Insertion.InPlaceOf(statement, ToStatement(dropped))));
        }

        return VariableOf(statement) is { } variable && load.Model.GetDeclaredSymbol(variable, load.CancellationToken) is ILocalSymbol local && CallOf(local.Name, local.Type) is { } kept
            ? new Repair(title, key, () => Insertion.After(load.Root, statement, ToStatement(kept)))
            : null;
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
