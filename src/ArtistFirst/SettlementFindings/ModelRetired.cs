namespace ArtistFirst;

/// <summary>A model was made under a yes that was taken back, and that asked for its retirement.</summary>
internal static class ModelRetired
{
    public static readonly FindingRule Rule = new(4030, "The model is retired");

    public static Finding Found(ModelVersion model, DateTimeOffset from) => Rule.Found(
        $"The model {model} should not be used any more: a yes that it was made under was taken back, and it is retired from {from:u} on. Use a version that was made without the recordings in question; 'artistfirst models obligations' names them.");
}
