namespace ArtistFirst.C2pa;

/// <summary>The manifests of a file: that of the asset, and those of its ingredients (C2PA 2.2 §11.1.4.1). Immutable.</summary>
public sealed class ManifestStore
{
    private readonly Dictionary<string, Manifest> _byLabel;

    internal ManifestStore(ReadOnlyMemory<byte> encoded, IReadOnlyList<Manifest> manifests)
    {
        Encoded = encoded;
        Manifests = manifests;
        _byLabel = manifests.ToDictionary(static manifest => manifest.Label, StringComparer.Ordinal);
    }

    /// <summary>The bytes of the store.</summary>
    public ReadOnlyMemory<byte> Encoded { get; }

    /// <summary>All manifests in the order of the store; at least one.</summary>
    public IReadOnlyList<Manifest> Manifests { get; }

    /// <summary>The manifest of the asset: the last one.</summary>
    public Manifest ActiveManifest => Manifests[^1];

    /// <summary>The manifest with that label.</summary>
    /// <param name="label">The label.</param>
    /// <returns>The manifest; null where there is none.</returns>
    public Manifest? Find(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return _byLabel.GetValueOrDefault(label);
    }

    /// <summary>The assertion at a JUMBF URI from the top of the store.</summary>
    /// <param name="url">The URI, such as <see cref="ManifestAssertion.Url"/>.</param>
    /// <returns>The assertion; null where there is none.</returns>
    public ManifestAssertion? FindAssertion(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return JumbfUri.TryParse(url) is { Manifest: { } manifest, Path: [JumbfLabels.AssertionStore, var label] } ? Find(manifest)?.Find(label) : null;
    }
}
