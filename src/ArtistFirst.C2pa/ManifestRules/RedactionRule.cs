namespace ArtistFirst.C2pa;

/// <summary>A claim redacts assertions of other manifests, and none that those cannot do without (C2PA 2.2 §6.8, §15.10.1.3).</summary>
internal static class RedactionRule
{
    public static void Check(Manifest manifest, StatusLog log)
    {
        foreach (string url in manifest.Redactions)
        {
            if (JumbfUri.TryParse(url) is not { Path: [_, var label] } uri)
            {
                log.Add(StatusCodes.ClaimMalformed, $"What is redacted is named by a JUMBF URI of an assertion; '{Shown.Of(url)}' is none.", manifest.Url);
            }
            else if (string.Equals(uri.Manifest ?? manifest.Label, manifest.Label, StringComparison.Ordinal))
            {
                log.Add(StatusCodes.AssertionSelfRedacted, $"The claim redacts '{Shown.Of(label)}' of its own manifest.", manifest.Url);
            }
            else if (label.StartsWith(AssertionLabels.Actions, StringComparison.Ordinal))
            {
                log.Add(StatusCodes.ActionRedacted, $"Actions cannot be redacted; '{Shown.Of(url)}' was.", manifest.Url);
            }
            else if (label.StartsWith("c2pa.hash.", StringComparison.Ordinal))
            {
                log.Add(StatusCodes.DataHashRedacted, $"The hash of a file cannot be redacted; '{Shown.Of(url)}' was.", manifest.Url);
            }
        }
    }
}
