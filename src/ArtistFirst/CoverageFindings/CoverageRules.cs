namespace ArtistFirst;

/// <summary>The rules by which a request finds its license, in the order of their codes.</summary>
internal static class CoverageRules
{
    public static readonly IReadOnlyList<FindingRule> All =
    [
        NoLicense.Rule,
        RecordingNotCovered.Rule,
        UseNotCovered.Rule,
        TerritoryNotCovered.Rule,
        ModelNotCovered.Rule,
        DestinationNotCovered.Rule,
        GrantNotInForce.Rule,
        LicenseeMismatch.Rule,
        UndecidedRequest.Rule,
        LaunchWithoutLicense.Rule,
    ];
}
