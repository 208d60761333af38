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
            return Calls.Operate(evaluation, conversion, method, operand) ?? evaluation.Values.Pure(new SymbolKey(method), operand);
        }

        return IsNumeric(conversion.Operand.Type) && IsNumeric(conversion.Type) && !SymbolEqualityComparer.Default.Equals(conversion.Operand.Type, conversion.Type)
            ? evaluation.Values.Pure(new SymbolKey(conversion.Type!), operand)
            : operand;
    }

    private static bool IsNumeric(ITypeSymbol? type) => type is { SpecialType: >= SpecialType.System_Char and <= SpecialType.System_Double };
}
