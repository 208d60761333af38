using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>Expressions that can be written twice: they have no effect, and give the same both times.</summary>
internal static class Plain
{
    private static readonly HashSet<string> PureTypes = new(StringComparer.Ordinal) { "ArtistFirst.Isrc", "ArtistFirst.Territory", "System.IO.Path" };

    public static bool Is(ExpressionSyntax expression, SemanticModel model) => expression switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax or LiteralExpressionSyntax or PredefinedTypeSyntax or BaseExpressionSyntax => true,
        MemberAccessExpressionSyntax access when access.IsKind(SyntaxKind.SimpleMemberAccessExpression) => Is(access.Expression, model),
        ParenthesizedExpressionSyntax inner => Is(inner.Expression, model),
        CastExpressionSyntax cast => Is(cast.Expression, model),
        PostfixUnaryExpressionSyntax forgiven when forgiven.IsKind(SyntaxKind.SuppressNullableWarningExpression) => Is(forgiven.Operand, model),
        ElementAccessExpressionSyntax element => Is(element.Expression, model) && AreAll(element.ArgumentList.Arguments, model),
        InvocationExpressionSyntax call => IsPure(call, model) && AreAll(call.ArgumentList.Arguments, model),
        _ => false,
    };

    /// <summary>The variables and parameters that an expression reads.</summary>
    public static IEnumerable<ISymbol> Variables(ExpressionSyntax expression, SemanticModel model, int position) =>
        Symbols(expression, model, position).Where(symbol => symbol is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol);

    /// <summary>All that an expression names. Of one that a fix has made, which the model does not know, that is what its first name means at the position.</summary>
    public static IEnumerable<ISymbol> Symbols(ExpressionSyntax expression, SemanticModel model, int position)
    {
        IEnumerable<IdentifierNameSyntax> names = expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>();
        IEnumerable<ISymbol?> symbols = expression.SyntaxTree == model.SyntaxTree
            ? names.Select(name => model.GetSymbolInfo(name).Symbol)
            : names.Take(1).Select(name => model.LookupSymbols(position, name: name.Identifier.ValueText).FirstOrDefault());
        return symbols.OfType<ISymbol>();
    }

    private static bool AreAll(SeparatedSyntaxList<ArgumentSyntax> arguments, SemanticModel model) =>
        arguments.All(argument => argument.RefKindKeyword.IsKind(SyntaxKind.None) && Is(argument.Expression, model));

    private static bool IsPure(InvocationExpressionSyntax call, SemanticModel model) =>
        model.GetSymbolInfo(call).Symbol is IMethodSymbol { IsStatic: true, ContainingType: { } type } && PureTypes.Contains(type.ToDisplayString());
}
