using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Analyzers;

/// <summary>Finds out, once for each, whether a parameter of a primary constructor is ever assigned. One that is not is as good as a readonly field.</summary>
internal sealed class PrimaryParameters
{
    private readonly ConcurrentDictionary<IParameterSymbol, bool> _assigned = new(SymbolEqualityComparer.Default);

    public bool CanChange(IParameterSymbol parameter) => _assigned.GetOrAdd(parameter.OriginalDefinition, static declared => IsAssigned(declared));

    // By name: another variable of the same name that is assigned does no harm.
    private static bool IsAssigned(IParameterSymbol parameter) => parameter.ContainingType.DeclaringSyntaxReferences.Any(part =>
        part.GetSyntax().DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => string.Equals(name.Identifier.ValueText, parameter.Name, StringComparison.Ordinal) && IsWritten(name)));

    private static bool IsWritten(IdentifierNameSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        PrefixUnaryExpressionSyntax unary => unary.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression,
        PostfixUnaryExpressionSyntax unary => unary.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax { Parent: AssignmentExpressionSyntax or ForEachVariableStatementSyntax },
        RefExpressionSyntax => true,
        ParenthesizedExpressionSyntax => true,
        _ => false,
    };
}
