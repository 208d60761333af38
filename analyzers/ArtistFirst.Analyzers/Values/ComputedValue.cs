namespace ArtistFirst.Analyzers;

/// <summary>The result of one operation: a call, an element, an await. Each time the operation runs it is another value.</summary>
internal sealed class ComputedValue(int definition, IReadOnlyList<Value> parts, DefinitionSet mentions, bool isLoaded) : Value(mentions)
{
    public int Definition { get; } = definition;

    public override IReadOnlyList<Value> Parts { get; } = parts;

    /// <summary>Whether a load made it: the load itself has been judged.</summary>
    public bool IsLoaded { get; } = isLoaded;

    public override string ToString() => $"#{Definition}";
}
