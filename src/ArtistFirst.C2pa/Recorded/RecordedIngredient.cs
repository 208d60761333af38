namespace ArtistFirst.C2pa;

/// <summary>An ingredient as it stands in a manifest (C2PA 2.2 §18.15). Immutable.</summary>
public sealed class RecordedIngredient
{
    internal RecordedIngredient(string url, IngredientRelationship relationship)
    {
        Url = url;
        Relationship = relationship;
    }

    /// <summary>Where its assertion lies in the store, from the top down.</summary>
    public string Url { get; }

    /// <summary>What it is to the asset.</summary>
    public IngredientRelationship Relationship { get; }

    /// <summary>Its title; null where it has none.</summary>
    public string? Title { get; internal init; }

    /// <summary>Its media type; null where unknown.</summary>
    public string? Format { get; internal init; }

    /// <summary>A name that no other asset has; null where it has none.</summary>
    public string? InstanceId { get; internal init; }

    /// <summary>What a reader should know about it; null for nothing.</summary>
    public string? Description { get; internal init; }

    /// <summary>Where to read more about it; null for nowhere. A text of the file: it need not be a URI.</summary>
    public string? InformationalUri { get; internal init; }

    /// <summary>The label of its own manifest, which lies in the same store; null where it has none.</summary>
    public string? ManifestLabel => Manifest is { } manifest ? JumbfUri.TryParse(manifest.Url)?.Manifest : null;

    internal HashedUri? Manifest { get; init; }

    internal HashedUri? ClaimSignature { get; init; }

    /// <summary>The version of the assertion, 1 to 3.</summary>
    internal int Version { get; init; }

    /// <summary>What its validator found when it became an ingredient; null where it does not say.</summary>
    internal IReadOnlyList<RecordedStatus>? Validation { get; init; }

    /// <summary>Its title, or its place.</summary>
    public override string ToString() => Title ?? Url;
}
