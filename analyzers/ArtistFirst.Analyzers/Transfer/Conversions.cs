using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Converts. Where the object or the number stays what it is, so does the value.</summary>
internal static class Conversions
{
    public static Value Convert(Evaluation evaluation, IConversionOperation conversion)
    {
        Value operand = evaluation.Evaluate(conversion.Operand);
        if (conversion.OperatorMethod is { } method)
        {
            return Own(evaluation, conversion, method, operand);
        }

        if (conversion.Operand.Type is { TypeKind: TypeKind.Dynamic } && conversion.Type is not ({ TypeKind: TypeKind.Dynamic } or { SpecialType: SpecialType.System_Object }))
        {
            // It is found at run time how it is converted.
            UnknownCode.Run(evaluation, CodeReach.Anything, []);
        }

        return IsNumeric(conversion.Operand.Type) && IsNumeric(conversion.Type) && !SymbolEqualityComparer.Default.Equals(conversion.Operand.Type, conversion.Type)
            ? evaluation.Values.Pure(new SymbolKey(conversion.Type!), operand)
            : operand;
    }

    /// <summary>What a conversion of somebody's own gives: the same whenever it is given the same, unless what it does is seen to be more than that.</summary>
    public static Value Own(Evaluation evaluation, IOperation operation, IMethodSymbol method, Value operand) =>
        Calls.Operate(evaluation, operation, method, operand)
        ?? (evaluation.TraitsOf(method).Reach == CodeReach.Nothing ? evaluation.Values.Pure(new SymbolKey(method), operand) : evaluation.Make((operation, "converted"), [operand]));

    private static bool IsNumeric(ITypeSymbol? type) => type is { SpecialType: >= SpecialType.System_Char and <= SpecialType.System_Double };
}
