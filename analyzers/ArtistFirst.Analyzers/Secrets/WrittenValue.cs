using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Whether a value is written in the source: a text or bytes, also through conversions, decoders, and variables that are given it once.</summary>
internal static class WrittenValue
{
    private const int FewestBytes = 16;
    private const int MaximumDepth = 8;

    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "AsMemory", "AsSpan", "DecodeFromChars", "FromBase64CharArray", "FromBase64String", "FromHexString", "GetBytes", "Replace", "ToArray", "ToCharArray", "Trim",
    };

    public static bool Is(IOperation? value) => Is(value, depth: 0);

    private static bool Is(IOperation? value, int depth)
    {
        if (value is null || depth > MaximumDepth)
        {
            return false;
        }

        if (value.ConstantValue is { HasValue: true } constant)
        {
            return constant.Value is string { Length: > 0 };
        }

        return value switch
        {
            IConversionOperation conversion => Is(conversion.Operand, depth + 1),
            IParenthesizedOperation parenthesized => Is(parenthesized.Operand, depth + 1),
            IUtf8StringOperation => true,
            IArrayCreationOperation { Initializer.ElementValues: { Length: >= FewestBytes } elements } => elements.All(element => element.ConstantValue.HasValue),
            IInvocationOperation { TargetMethod: { Name: var name } } invocation when Passing.Contains(name) => Is(FirstOf(invocation), depth + 1),
            ILocalReferenceOperation { Local: var local } => Is(Initializer(local, value, once: true), depth + 1),
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } => Is(Initializer(field, value, once: false), depth + 1),
            _ => value.Syntax is CollectionExpressionSyntax { Elements.Count: >= FewestBytes } && value.ChildOperations.All(element => element.ConstantValue.HasValue || element is IConversionOperation { Operand.ConstantValue.HasValue: true }),
        };
    }

    private static IOperation? FirstOf(IInvocationOperation invocation) =>
        invocation.Instance is { Type.SpecialType: SpecialType.System_String } or { Type.TypeKind: TypeKind.Array } or { Type.Name: "ReadOnlySpan" or "Span" }
            ? invocation.Instance
            : invocation.Arguments.FirstOrDefault()?.Value;

    /// <summary>What a variable or readonly field is given where it is declared; null where that is elsewhere, or it is given something else too.</summary>
    private static IOperation? Initializer(ISymbol variable, IOperation from, bool once) =>
        variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value } declarator && declarator.SyntaxTree == from.Syntax.SyntaxTree
        && !(once && IsAssigned(variable, from))
            ? from.SemanticModel?.GetOperation(value)
            : null;

    private static bool IsAssigned(ISymbol variable, IOperation from)
    {
        IOperation root = from;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants().Any(operation => AssignmentTargets.Of(operation) is ILocalReferenceOperation { Local: var local } && SymbolEqualityComparer.Default.Equals(local, variable));
    }
}
