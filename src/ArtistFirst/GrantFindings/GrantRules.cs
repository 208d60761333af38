namespace ArtistFirst;

/// <summary>The rules about the grants of a license and the recordings they name, in the order of their codes.</summary>
internal static class GrantRules
{
    public static readonly IReadOnlyList<FindingRule> All =
    [
        NoMusicGrant.Rule,
        GrantsMalformed.Rule,
        GrantMemberUnknown.Rule,
        ObligationUnknown.Rule,
        GrantMalformed.Rule,
        GrantNotCanonical.Rule,
        ActionsUnknown.Rule,
        RecordingsMalformed.Rule,
        ManifestMissing.Rule,
        ManifestMismatch.Rule,
    ];

    /// <summary>The finding for a refusal by one of these rules; null for any other.</summary>
    public static Finding? Explain(LicenseOutcome outcome, in RefusalDetail detail) => outcome switch
    {
        LicenseOutcome.NoMusicGrant => NoMusicGrant.Found(),
        LicenseOutcome.GrantsMalformed => GrantsMalformed.Found(),
        LicenseOutcome.GrantMemberUnknown => GrantMemberUnknown.Found(detail),
        LicenseOutcome.ObligationUnknown => ObligationUnknown.Found(detail),
        LicenseOutcome.GrantMalformed => GrantMalformed.Found(detail),
        LicenseOutcome.GrantNotCanonical => GrantNotCanonical.Found(detail),
        LicenseOutcome.ActionsUnknown => ActionsUnknown.Found(detail),
        LicenseOutcome.RecordingsMalformed => RecordingsMalformed.Found(detail),
        LicenseOutcome.ManifestMissing => ManifestMissing.Found(),
        LicenseOutcome.ManifestMismatch => ManifestMismatch.Found(),
        _ => null,
    };
}
