using System.Runtime.InteropServices;

namespace ArtistFirst.Analyzers;

/// <summary>What makes an answer the same answer.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct AnswerKey(AnswerKind kind, FactSet ifYes, FactSet ifNo, FactSet ifNull, Value? identity, OutcomeMembers? outcomes) : IEquatable<AnswerKey>
{
    private readonly AnswerKind _kind = kind;
    private readonly FactSet _ifYes = ifYes;
    private readonly FactSet _ifNo = ifNo;
    private readonly FactSet _ifNull = ifNull;
    private readonly Value? _identity = identity;
    private readonly OutcomeMembers? _outcomes = outcomes;

    public bool Equals(AnswerKey other) =>
        _kind == other._kind && ReferenceEquals(_identity, other._identity) && ReferenceEquals(_outcomes, other._outcomes)
        && _ifYes.Equals(other._ifYes) && _ifNo.Equals(other._ifNo) && _ifNull.Equals(other._ifNull);

    public override bool Equals(object? obj) => obj is AnswerKey other && Equals(other);

    public override int GetHashCode() => unchecked(
        ((((((_ifYes.GetHashCode() * 31) + _ifNo.GetHashCode()) * 31) + _ifNull.GetHashCode()) * 31) + (_identity?.GetHashCode() ?? 0)) * 31) + (int)_kind;
}
