namespace ArtistFirst;

/// <summary>Writes the message of a refusal.</summary>
internal static class LicenseFindings
{
    public static Finding Explain(LicenseOutcome outcome, in RefusalDetail detail) =>
        TokenRules.Explain(outcome, detail)
        ?? ClaimRules.Explain(outcome, detail)
        ?? GrantRules.Explain(outcome, detail)
        ?? ChildRules.Explain(outcome, detail)
        ?? ExplainStatus(outcome, detail)
        ?? Undetailed(outcome);

    private static Finding? ExplainStatus(LicenseOutcome outcome, in RefusalDetail detail) => (outcome, detail.Subject) switch
    {
        (LicenseOutcome.StatusMechanismUnknown, _) => StatusMechanismUnknown.Found(),
        (LicenseOutcome.StatusListNotPinned, PinnedIssuer issuer) => StatusListNotPinned.Found(issuer),
        (LicenseOutcome.OutsideDelegation, PinnedKey key) => OutsideDelegation.Found(key),
        (LicenseOutcome.DelegationExpired, PinnedKey key) => DelegationExpired.Found(key, DateTimeOffset.FromUnixTimeSeconds(detail.Second)),
        (LicenseOutcome.DelegationWithdrawn, PinnedKey key) => DelegationWithdrawn.Found(key),
        (_, PinnedStatusList list) => StatusRules.Explain(new LicenseStatusReference(list, detail.First), outcome),
        _ => null,
    };

    /// <summary>A refusal by a rule whose details are known elsewhere (what a request lacks), or by none.</summary>
    private static Finding Undetailed(LicenseOutcome outcome)
    {
        FindingRule rule = FindingRules.Find((ushort)outcome) ?? NothingVerified.Rule;
        return rule.Found(rule.Title + ".");
    }
}
