namespace ArtistFirst;

/// <summary>How close a grant came to covering a request: the later the check that failed, the closer.</summary>
internal static class Closeness
{
    public static bool IsCloser(LicenseOutcome outcome, LicenseOutcome other) => Rank(outcome) > Rank(other);

    /// <summary>The codes of the checks stand in the order in which they are made; a manifest that is not at hand comes right behind the recording.</summary>
    private static int Rank(LicenseOutcome outcome) => outcome switch
    {
        LicenseOutcome.RecordingNotCovered => 0,
        LicenseOutcome.ManifestMissing or LicenseOutcome.ManifestMismatch => 1,
        _ => (int)outcome,
    };
}
