using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Reads any value as an answer.</summary>
internal static class Answers
{
    public static bool IsTruth(ITypeSymbol? type) =>
        type is { SpecialType: SpecialType.System_Boolean }
        || (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && IsTruth(nullable.TypeArguments[0]));

    /// <summary>The value as an answer. A value of which nothing is known says nothing, whatever it turns out to be.</summary>
    public static AnswerValue Of(ValueTable values, Value value, AnswerKind kind) => value switch
    {
        AnswerValue answer => answer,
        ConstantValue { IsNull: true } => values.Answer(kind, FactSet.All, FactSet.All, FactSet.None, value),
        ConstantValue { Content: true } => values.Answer(kind, FactSet.None, FactSet.All, FactSet.All),
        ConstantValue { Content: false } => values.Answer(kind, FactSet.All, FactSet.None, FactSet.All),
        _ => values.Answer(kind, FactSet.None, FactSet.None, FactSet.None, kind is AnswerKind.Decision or AnswerKind.Proof ? value : null),
    };

    public static AnswerValue Truth(this ValueTable values, FactSet ifYes, FactSet ifNo) => values.Answer(AnswerKind.Truth, ifYes, ifNo, FactSet.All);

    public static AnswerValue Truth(this ValueTable values, Value value) => Of(values, value, AnswerKind.Truth);

    /// <summary>No where it was yes. A bool that is null stays null.</summary>
    public static AnswerValue Not(this ValueTable values, AnswerValue answer) => values.Answer(AnswerKind.Truth, answer.IfNo, answer.IfYes, answer.IfNull);

    public static AnswerValue And(this ValueTable values, AnswerValue left, AnswerValue right) =>
        values.Answer(AnswerKind.Truth, left.IfYes.Union(right.IfYes), left.IfNo.Intersect(right.IfNo), MeetNull(left, right));

    public static AnswerValue Or(this ValueTable values, AnswerValue left, AnswerValue right) =>
        values.Answer(AnswerKind.Truth, left.IfYes.Intersect(right.IfYes), left.IfNo.Union(right.IfNo), MeetNull(left, right));

    /// <summary>Whether something is null, as a yes or no.</summary>
    public static AnswerValue IsNull(this Evaluation evaluation, Value value) => value switch
    {
        ConstantValue { IsNull: false } or CompositeValue or FunctionValue => evaluation.Values.Truth(FactSet.All, FactSet.None),
        ConstantValue => evaluation.Values.Truth(FactSet.None, FactSet.All),
        AnswerValue answer => evaluation.Values.Truth(answer.IfNull, answer.Kind is AnswerKind.Proof ? answer.IfYes : answer.IfYes.Intersect(answer.IfNo)),
        UnknownValue or TaskValue => evaluation.Values.Truth(FactSet.None, FactSet.None),
        _ => evaluation.Values.Truth(CreditMark.Of(evaluation, value, CreditMark.Null), FactSet.None),
    };

    // Null is what is left unless one side decides, so it may come with any answer of the other side.
    private static FactSet MeetNull(AnswerValue left, AnswerValue right) => left.IfNull.IsAll && right.IfNull.IsAll ? FactSet.All : FactSet.None;
}
