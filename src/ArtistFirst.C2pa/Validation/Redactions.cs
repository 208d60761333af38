namespace ArtistFirst.C2pa;

/// <summary>Everything that the manifests of a store have taken out of each other (C2PA 2.2 §6.8).</summary>
internal sealed class Redactions
{
    private readonly HashSet<(string Manifest, string Assertion)> _assertions = [];
    private readonly HashSet<string> _manifests = new(StringComparer.Ordinal);

    public void Add(IReadOnlyList<string> urls)
    {
        foreach (string url in urls)
        {
            if (JumbfUri.TryParse(url) is { Manifest: { } manifest, Path: [_, var assertion] })
            {
                _assertions.Add((manifest, assertion));
                _manifests.Add(manifest);
            }
        }
    }

    /// <summary>Whether something was taken out of a manifest.</summary>
    public bool Touch(string manifest) => _manifests.Contains(manifest);

    public bool Contain(string manifest, string assertion) => _assertions.Contains((manifest, assertion));
}
