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
        AwaitExpressionSyntax? awaited = Awaited(load.Node);
        MethodDeclarationSyntax? returning = awaited is null ? Returning(load) : null;
        if (!IsOpening(load) || (awaited is null && returning is null) || scope.FirstOf(type => OwnTypes.Is(type, OwnTypes.Gate)) is not { } gate
            || GateRequest.For(load, scope) is not { } request || !Plain.Is(request.Recording, load.Model))
        {
            return null;
        }

        string call = $"{gate.Name}.OpenAsync({request.Text}{TokenOf(load)})";
        string title = $"Open with '{gate.Name}.OpenAsync'{(request.IsComplete ? string.Empty : "; fill in use and territory")}";
        return new Repair(title, UncheckedLoadFix.Open, () => awaited is null ? Return(load, returning!, call) : Replace(load, anchor, awaited, call, request.Recording));
    }

    /// <summary>The method that only passes the catalogue's task on: <c>Task&lt;Stream&gt; Open(Isrc isrc) => catalogue.OpenAsync(isrc)</c>; null for any other, and for one that cannot become async.</summary>
    private static MethodDeclarationSyntax? Returning(ReportedLoad load) =>
        load.Node.Parent is ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } && !method.Modifiers.Any(SyntaxKind.AsyncKeyword)
        && method.ReturnType is GenericNameSyntax or QualifiedNameSyntax && method.ParameterList.Parameters.All(parameter => !parameter.Modifiers.Any(IsReference))
            ? method
            : null;

    private static bool IsReference(SyntaxToken modifier) => modifier.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword;

    private static SyntaxNode Return(ReportedLoad load, MethodDeclarationSyntax method, string call)
    {
        ExpressionSyntax opened = SyntaxFactory.ParseExpression($"(await {call}).Stream").WithTriviaFrom(method.ExpressionBody!.Expression);
        SyntaxToken awaiting = SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        MethodDeclarationSyntax changed = method.WithExpressionBody(method.ExpressionBody.WithExpression(opened));
        changed = method.Modifiers.Count > 0
            ? changed.AddModifiers(awaiting)
            : changed.WithReturnType(method.ReturnType.WithoutLeadingTrivia()).AddModifiers(awaiting.WithLeadingTrivia(method.ReturnType.GetLeadingTrivia()));
        return load.Root.ReplaceNode(method, changed);
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
