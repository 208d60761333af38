namespace ArtistFirst.Analyzers;

/// <summary>A value on one of the paths that meet, and what holds on that path.</summary>
internal readonly struct JoinSide(Value value, FactSet facts)
{
    public Value Value { get; } = value;

    public FactSet Facts { get; } = facts;
}
