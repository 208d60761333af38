namespace ArtistFirst.Analyzers;

/// <summary>A value of which nothing is known, not even whether it is the same as another one: no check of it proves a load of it.</summary>
internal sealed class UnknownValue : Value
{
    public static readonly UnknownValue Instance = new();

    private UnknownValue()
        : base(DefinitionSet.None)
    {
    }

    public override bool IsAnonymous => true;

    public override string ToString() => "unknown";
}
