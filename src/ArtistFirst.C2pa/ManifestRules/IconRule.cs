namespace ArtistFirst.C2pa;

/// <summary>A picture that a claim or an action names is an assertion of the manifest and the one that was signed (C2PA 2.2 §15.10.3).</summary>
internal static class IconRule
{
    private const string DataBoxes = "c2pa.databoxes";

    public static void Check(HashedUri icon, Manifest manifest, StatusLog log)
    {
        JumbfUri? uri = JumbfUri.TryParse(icon.Url);
        bool isHere = uri is not null && string.Equals(uri.Manifest ?? manifest.Label, manifest.Label, StringComparison.Ordinal);
        JumbfSuperbox? box = isHere ? uri!.Path switch
        {
            [JumbfLabels.AssertionStore, var label] => manifest.Find(label)?.Box,
            [DataBoxes, var label] => manifest.Box.Find(DataBoxes)?.Find(label),
            _ => null,
        }
        : null;
        if (box is null)
        {
            log.Add(StatusCodes.AssertionMissing, $"The picture '{Shown.Of(icon.Url)}' is not in the manifest.", manifest.Url);
        }
        else if (HashFunction.Find(icon.Algorithm ?? manifest.Claim.Algorithm) is not { } function || !HashFunction.Matches(function, box.Hashed.Span, icon.Hash.Span))
        {
            log.Add(StatusCodes.AssertionHashMismatch, $"The picture '{Shown.Of(icon.Url)}' was changed after it was signed.", manifest.Url);
        }
    }
}
