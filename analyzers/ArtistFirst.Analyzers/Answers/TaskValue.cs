namespace ArtistFirst.Analyzers;

/// <summary>A task: what it will yield, and which facts arise when it is awaited. Before that it proves nothing.</summary>
internal sealed class TaskValue(Value inner, FactSet onAwait, int definition) : Value(inner.Mentions.Union(DefinitionSet.Of(definition)))
{
    public Value Inner { get; } = inner;

    public FactSet OnAwait { get; } = onAwait;

    public int Definition { get; } = definition;

    public override IReadOnlyList<Value> Parts { get; } = [inner];

    public override bool CarriesFacts { get; } = inner.CarriesFacts || (!onAwait.IsAll && !onAwait.IsEmpty);

    public override string ToString() => $"task of {Inner}";
}
