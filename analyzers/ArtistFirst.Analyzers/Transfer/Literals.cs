using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Values that are known as they stand.</summary>
internal static class Literals
{
    /// <summary>The default of a type. A decision that was never made is no.</summary>
    public static Value Default(Evaluation evaluation, ITypeSymbol? type)
    {
        if (type is null or { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T })
        {
            return evaluation.Values.Null;
        }

        if (OwnTypes.IsDecision(type))
        {
            return evaluation.Values.Answer(AnswerKind.Decision, FactSet.All, FactSet.None, FactSet.All);
        }

        return evaluation.Values.Pure("default", []);
    }

    public static Value Instance(Evaluation evaluation, IInstanceReferenceOperation instance) =>
        instance.ReferenceKind == InstanceReferenceKind.ContainingTypeInstance && instance.Type is { } type
            ? evaluation.Values.Symbol(type.OriginalDefinition)
            : UnknownValue.Instance;
}
