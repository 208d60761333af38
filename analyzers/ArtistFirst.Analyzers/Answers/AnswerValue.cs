namespace ArtistFirst.Analyzers;

/// <summary>
/// A value that tells something about facts: if it is yes, <see cref="IfYes"/> holds, and so on. An answer that it cannot be has
/// <see cref="FactSet.All"/>. This is what makes facts survive joins: no path is followed twice, the condition is carried along.
/// </summary>
internal sealed class AnswerValue(AnswerKind kind, FactSet ifYes, FactSet ifNo, FactSet ifNull, Value? identity, OutcomeMembers? outcomes)
    : Value(identity?.Mentions ?? DefinitionSet.None)
{
    public AnswerKind Kind { get; } = kind;

    public FactSet IfYes { get; } = ifYes;

    public FactSet IfNo { get; } = ifNo;

    public FactSet IfNull { get; } = ifNull;

    /// <summary>The object itself, whose other members can be asked for; null where it has none.</summary>
    public Value? Identity { get; } = identity;

    /// <summary>Which members say what, where it is an outcome.</summary>
    public OutcomeMembers? Outcomes { get; } = outcomes;

    public override IReadOnlyList<Value> Parts { get; } = identity is null ? [] : [identity];

    public override bool CarriesFacts { get; } = IsTold(ifYes) || IsTold(ifNo) || IsTold(ifNull);

    public bool IsSilent => IfYes.IsEmpty && IfNo.IsEmpty && IfNull.IsEmpty;

    public override string ToString() => $"{Kind} {Identity}";

    private static bool IsTold(FactSet facts) => !facts.IsAll && !facts.IsEmpty;
}
