namespace ArtistFirst.C2pa;

/// <summary>
/// A JUMBF URI as C2PA uses it (C2PA 2.2 §8.4.2.1): <c>self#jumbf=c2pa.assertions/c2pa.hash.data</c> within the same manifest, or
/// <c>self#jumbf=/c2pa/urn:c2pa:…/c2pa.signature</c> from the store down.
/// </summary>
/// <param name="Manifest">The label of the manifest; null where the URI is relative to the one it stands in.</param>
/// <param name="Path">The labels from the manifest down; empty for the manifest itself.</param>
internal sealed record JumbfUri(string? Manifest, IReadOnlyList<string> Path)
{
    private const string Scheme = "self#jumbf=";
    private const int MaxSteps = 8;

    /// <summary>A URI relative to the manifest it stands in.</summary>
    public static JumbfUri Within(params string[] path) => new(null, path);

    /// <summary>A URI from the store down.</summary>
    public static JumbfUri Absolute(string manifest, params string[] path) => new(manifest, path);

    /// <summary>A URI of an assertion in the same manifest.</summary>
    public static JumbfUri Assertion(string label) => Within(JumbfLabels.AssertionStore, label);

    /// <summary>The same place, from the store down.</summary>
    public JumbfUri In(string manifest) => Manifest is null ? this with { Manifest = manifest } : this;

    /// <summary>Reads a URI.</summary>
    /// <returns>Null where it is not one, points outside, or has empty steps.</returns>
    public static JumbfUri? TryParse(string text)
    {
        if (!text.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return null;
        }

        string place = text[Scheme.Length..];
        bool absolute = place.StartsWith('/');
        string[] steps = (absolute ? place[1..] : place).Split('/', MaxSteps + 1);
        if (steps.Length > MaxSteps || !Array.TrueForAll(steps, static step => JumbfLabels.IsValid(step) && step is not "." and not ".."))
        {
            return null;
        }

        if (!absolute)
        {
            return new JumbfUri(null, steps);
        }

        return steps.Length >= 2 && string.Equals(steps[0], JumbfLabels.ManifestStore, StringComparison.Ordinal) ? new JumbfUri(steps[1], steps[2..]) : null;
    }

    public override string ToString() => Manifest is null
        ? Scheme + string.Join('/', Path)
        : $"{Scheme}/{string.Join('/', [JumbfLabels.ManifestStore, Manifest, .. Path])}";
}
