namespace ArtistFirst;

/// <summary>The rules about licenses that their holders pass on, in the order of their codes.</summary>
internal static class ChildRules
{
    public static readonly IReadOnlyList<FindingRule> All =
    [
        ChildChainTooDeep.Rule,
        ChildParentMismatch.Rule,
        ChildIssuerMismatch.Rule,
        ChildKeyMismatch.Rule,
        HolderKeyNotPinned.Rule,
        ChildOutlivesParent.Rule,
        ChildWidensParent.Rule,
        ChildWithoutParent.Rule,
        ParentNotTransferable.Rule,
    ];

    /// <summary>The finding for a refusal by one of these rules; null for any other.</summary>
    public static Finding? Explain(LicenseOutcome outcome, in RefusalDetail detail) => outcome switch
    {
        LicenseOutcome.ChildChainTooDeep => ChildChainTooDeep.Found(),
        LicenseOutcome.ChildParentMismatch => ChildParentMismatch.Found(),
        LicenseOutcome.ChildIssuerMismatch => ChildIssuerMismatch.Found(detail),
        LicenseOutcome.ChildKeyMismatch => ChildKeyMismatch.Found(detail),
        LicenseOutcome.HolderKeyNotPinned => HolderKeyNotPinned.Found(detail),
        LicenseOutcome.ChildOutlivesParent => ChildOutlivesParent.Found(detail),
        LicenseOutcome.ChildWidensParent => ChildWidensParent.Found(detail),
        LicenseOutcome.ChildWithoutParent => ChildWithoutParent.Found(),
        LicenseOutcome.ParentNotTransferable => ParentNotTransferable.Found(),
        _ => null,
    };
}
