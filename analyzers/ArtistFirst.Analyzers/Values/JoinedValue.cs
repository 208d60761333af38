namespace ArtistFirst.Analyzers;

/// <summary>
/// What a variable holds after paths met on which it held different values, or after something that may have changed it. Each time the
/// paths meet it is another value.
/// </summary>
internal sealed class JoinedValue(int definition) : Value(DefinitionSet.Of(definition))
{
    public int Definition { get; } = definition;

    public override string ToString() => $"joined #{Definition}";
}
