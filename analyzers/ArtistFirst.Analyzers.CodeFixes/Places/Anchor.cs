using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>What a check is written before: the statement that loads, or the expression that is a whole body.</summary>
internal static class Anchor
{
    /// <summary>The statement or body around a load; null where nothing can stand before it (an initializer, a query).</summary>
    public static SyntaxNode? Of(ReportedLoad load)
    {
        for (SyntaxNode? node = load.Node; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case StatementSyntax:
                    return node;
                case ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax or ConstructorDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax } arrow:
                    return arrow.Expression;
                case ExpressionSyntax { Parent: LambdaExpressionSyntax lambda } body when lambda.ExpressionBody == body:
                    return IsExpressionTree(lambda, load.Model) ? null : body;
                case MemberDeclarationSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Whether an expression has the same value before the anchor as where it is loaded.</summary>
    public static bool IsSteady(SyntaxNode anchor, ExpressionSyntax expression, SemanticModel model)
    {
        if (!Plain.Is(expression, model))
        {
            return false;
        }

        ISymbol[] variables = [.. Plain.Variables(expression, model, anchor.SpanStart)];
        return variables.All(variable => variable is not IRangeVariableSymbol && !variable.DeclaringSyntaxReferences.Any(reference => anchor.Span.Contains(reference.Span)))
            && !Writes(anchor, variables, model);
    }

    /// <summary>Whether a statement or expression may change one of the variables.</summary>
    public static bool Writes(SyntaxNode node, IReadOnlyCollection<ISymbol> variables, SemanticModel model)
    {
        if (variables.Count == 0)
        {
            return false;
        }

        DataFlowAnalysis? flow = node switch
        {
            StatementSyntax statement => model.AnalyzeDataFlow(statement),
            ExpressionSyntax expression => model.AnalyzeDataFlow(expression),
            _ => null,
        };
        return flow is not { Succeeded: true } || flow.WrittenInside.Any(written => variables.Contains(written, SymbolEqualityComparer.Default));
    }

    private static bool IsExpressionTree(LambdaExpressionSyntax lambda, SemanticModel model) =>
        model.GetTypeInfo(lambda).ConvertedType is { Name: "Expression" or "LambdaExpression", ContainingNamespace: { } space } && space.ToDisplayString() is "System.Linq.Expressions";
}
