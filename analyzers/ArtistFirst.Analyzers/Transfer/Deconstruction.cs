using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Takes tuples and records apart.</summary>
internal static class Deconstruction
{
    /// <summary>Gives each place its part of a value.</summary>
    /// <param name="evaluation">Where.</param>
    /// <param name="target">The places.</param>
    /// <param name="value">The value.</param>
    /// <param name="whole">The operation that takes it apart.</param>
    /// <param name="type">The type of the value; null where it is not known.</param>
    public static void Assign(Evaluation evaluation, IOperation target, Value value, IOperation whole, ITypeSymbol? type)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation declaration:
                Assign(evaluation, declaration.Expression, value, whole, type);
                break;
            case IConversionOperation conversion:
                Assign(evaluation, conversion.Operand, value, whole, type);
                break;
            case ITupleOperation tuple:
                IMethodSymbol? method = MethodOf(type, tuple.Elements.Length);
                for (int i = 0; i < tuple.Elements.Length; i++)
                {
                    Value part = Part(evaluation, value, i, method) ?? evaluation.Make((whole, tuple.Elements[i]), [value]);
                    Assign(evaluation, tuple.Elements[i], part, whole, method?.Parameters[i].Type);
                }

                break;
            case IDiscardOperation:
                break;
            default:
                Assignments.Assign(evaluation, target, value);
                break;
        }
    }

    /// <summary>A part of a tuple that is known, or of a record, which gives out its properties; null for any other.</summary>
    public static Value? Part(Evaluation evaluation, Value value, int position, ISymbol? method)
    {
        if (value is CompositeValue composite && composite.Find(Creations.TupleName(position)) is { } known)
        {
            return known;
        }

        return method is IMethodSymbol { ContainingType: { IsRecord: true } type } ofRecord && IsMadeByCompiler(ofRecord) && position < ofRecord.Parameters.Length
            && MemberReading.Of(evaluation, value, type, ofRecord.Parameters[position].Name) is var part and not UnknownValue
            ? part
            : null;
    }

    private static IMethodSymbol? MethodOf(ITypeSymbol? type, int count) =>
        type is { IsRecord: true } ? type.GetMembers("Deconstruct").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.Length == count) : null;

    private static bool IsMadeByCompiler(IMethodSymbol method) =>
        method.IsImplicitlyDeclared || method.GetAttributes().Any(attribute => Attributes.Is(attribute, "CompilerGeneratedAttribute", "System.Runtime.CompilerServices"));
}
