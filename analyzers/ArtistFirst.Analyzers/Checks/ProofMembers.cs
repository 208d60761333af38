using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Catalogue audio carries its proof: only the gate makes one. Whoever reads its recording, its request or its stream, wherever it came
/// from, knows that it was checked.
/// </summary>
internal static class ProofMembers
{
    public static void Learn(Evaluation evaluation, IMemberReferenceOperation reference, Value root, Value value)
    {
        if (!OwnTypes.IsAudio(reference.Member.ContainingType) || root is UnknownValue or ConstantValue)
        {
            return;
        }

        evaluation.State.Learn(FactsOf(evaluation, root, reference.Member.ContainingType, value));
    }

    /// <summary>What an object of catalogue audio proves.</summary>
    /// <param name="evaluation">Where.</param>
    /// <param name="audio">The object.</param>
    /// <param name="type">Its type.</param>
    /// <param name="part">A member of it, which is of the same recording; null for none.</param>
    public static FactSet FactsOf(Evaluation evaluation, Value audio, ITypeSymbol type, Value? part)
    {
        if (type.GetMembers("Request").FirstOrDefault() is not IPropertySymbol requestProperty)
        {
            return FactSet.None;
        }

        Value request = MemberReading.Of(evaluation, audio, requestProperty);
        Value use = MemberReading.Of(evaluation, request, requestProperty.Type, "Uses");
        Value[] checkedValues =
        [
            audio,
            MemberReading.Of(evaluation, audio, type, "Recording"),
            MemberReading.Of(evaluation, request, requestProperty.Type, "Recording"),
            part ?? audio,
        ];
        FactSet facts = FactSet.None;
        foreach (Value value in checkedValues.Where(value => value is not (UnknownValue or ConstantValue)))
        {
            facts = facts.With(evaluation.Facts.Of(value, use).Index);
        }

        return facts;
    }
}
