using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>How code says no without an exception: what it returns, where its type has a word for that, or the next round of a loop.</summary>
internal static class Leaving
{
    /// <summary>The statement that returns no, or nothing; null where the function returns something that has no such value, or cannot be left from here.</summary>
    public static string? Return(StatementSyntax statement, SemanticModel model, CancellationToken cancellationToken)
    {
        if (statement.FirstAncestorOrSelf<FinallyClauseSyntax>() is not null
            || model.GetEnclosingSymbol(statement.SpanStart, cancellationToken) is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.AnonymousFunction } function
            || IsIterator(statement))
        {
            return null;
        }

        if (function.ReturnsVoid)
        {
            return "return;";
        }

        if (!AnswerForms.IsTask(function.ReturnType))
        {
            return ReturnOf(function.ReturnType);
        }

        // What is not async returns a task, and which one is for its author to say.
        ITypeSymbol? result = ((INamedTypeSymbol)function.ReturnType).TypeArguments.FirstOrDefault();
        string? left = result is null ? "return;" : ReturnOf(result);
        return function.IsAsync ? left : null;
    }

    /// <summary>Whether the statement stands in a loop of its own function, and may go on with the next round.</summary>
    public static bool CanContinue(StatementSyntax statement)
    {
        foreach (SyntaxNode ancestor in statement.Ancestors())
        {
            switch (ancestor)
            {
                case ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax:
                    return true;
                case FinallyClauseSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    private static string? ReturnOf(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Boolean } => "return false;",
        { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => "return null;",
        _ => null,
    };

    private static bool IsIterator(StatementSyntax statement) =>
        statement.Ancestors().FirstOrDefault(ancestor => ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax)?
            .DescendantNodes().Any(node => node is YieldStatementSyntax) == true;
}
