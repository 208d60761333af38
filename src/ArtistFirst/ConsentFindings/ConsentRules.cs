namespace ArtistFirst;

/// <summary>The rules about what parties said, in the order of their codes.</summary>
internal static class ConsentRules
{
    public static readonly IReadOnlyList<FindingRule> All =
    [
        NoGrant.Rule,
        DeniedByParty.Rule,
        OptedOutBySignal.Rule,
        VoiceGrantedByAnother.Rule,
        VoiceTermOver.Rule,
        MinorWithoutGuardian.Rule,
        GrantWithdrawn.Rule,
        ConsentNotInForce.Rule,
        TerritoryNotGranted.Rule,
        LicenseeNotGranted.Rule,
        ModelNotGranted.Rule,
        DestinationNotGranted.Rule,
    ];
}
