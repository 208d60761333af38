using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>
/// Replaces an awaited load of a recording by the gate's <c>OpenAsync</c>, which checks, records the use and opens. What came from the
/// catalogue was a stream; the gate gives the same stream with its license.
/// </summary>
internal static class GateOpening
{
    public static Repair? For(ReportedLoad load, SyntaxNode anchor, Scope scope)
    {
        if (!IsOpening(load) || Awaited(load.Node) is not { } awaited || scope.FirstOf(type => OwnTypes.Is(type, OwnTypes.Gate)) is not { } gate
            || GateRequest.For(load, scope) is not { } request || !Plain.Is(request.Recording, load.Model))
        {
            return null;
        }

        string call = $"{gate.Name}.OpenAsync({request.Text}{TokenOf(load)})";
        string title = $"Open with '{gate.Name}.OpenAsync'{(request.IsComplete ? string.Empty : "; fill in use and territory")}";
        return new Repair(title, UncheckedLoadFix.Open, () => Replace(load, anchor, awaited, call, request.Recording));
    }

    // Only a stream can be replaced by the gate's, and only of the recording itself.
    private static bool IsOpening(ReportedLoad load) =>
        !load.IsDerived && load.Operation is IInvocationOperation { TargetMethod.ReturnType: INamedTypeSymbol { TypeArguments: [{ Name: "Stream" } stream] } }
        && stream.ContainingNamespace.ToDisplayString() is "System.IO";

    private static AwaitExpressionSyntax? Awaited(SyntaxNode call) => call.Parent switch
    {
        AwaitExpressionSyntax awaited => awaited,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax { Parent: AwaitExpressionSyntax awaited } } => awaited,
        _ => null,
    };

    private static string TokenOf(ReportedLoad load) =>
        load.Operation is IInvocationOperation { Arguments: var arguments }
        && arguments.FirstOrDefault(argument => argument.Parameter?.Type is { Name: "CancellationToken" } && !argument.IsImplicit) is { } token
            ? $", {token.Value.Syntax.WithoutTrivia()}"
            : string.Empty;

    private static SyntaxNode Replace(ReportedLoad load, SyntaxNode anchor, AwaitExpressionSyntax awaited, string call, ExpressionSyntax recording)
    {
        if (Inserted.Serves(anchor, call, recording, load.Model))
        {
            return load.Root;
        }

        string waiting = awaited.Expression == load.Node ? call : $"{call}.ConfigureAwait({((InvocationExpressionSyntax)awaited.Expression).ArgumentList.Arguments[0]})";
        ExpressionSyntax opened = SyntaxFactory.ParseExpression($"(await {waiting}).Stream");
        if (anchor is not StatementSyntax statement)
        {
            return load.Root.ReplaceNode(awaited, opened.WithTriviaFrom(awaited));
        }

        return load.Root.ReplaceNode(statement, Inserted.Mark(statement.ReplaceNode(awaited, opened.WithTriviaFrom(awaited)), call));
    }
}
