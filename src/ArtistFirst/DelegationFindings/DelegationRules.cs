namespace ArtistFirst;

/// <summary>The rules about delegations, by code.</summary>
internal static class DelegationRules
{
    public static IReadOnlyList<FindingRule> All { get; } =
    [
        OutsideDelegation.Rule,
        DelegationMalformed.Rule,
        DelegationSignatureInvalid.Rule,
        DelegationExpired.Rule,
        DelegationPathTooLong.Rule,
        DelegationCycle.Rule,
        DelegationWidens.Rule,
        DelegationWithdrawn.Rule,
        DelegatedKeyTaken.Rule,
        DelegatorUnknown.Rule,
    ];
}
