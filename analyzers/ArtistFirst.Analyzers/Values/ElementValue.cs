namespace ArtistFirst.Analyzers;

/// <summary>Each element of a sequence: a fact about it is a fact about all of them. A sequence that can change has a definition of its own.</summary>
internal sealed class ElementValue(Value sequence, int definition, DefinitionSet mentions) : Value(mentions)
{
    public Value Sequence { get; } = sequence;

    public int Definition { get; } = definition;

    public override IReadOnlyList<Value> Parts { get; } = [sequence];

    public override string ToString() => $"each of {Sequence}";
}
