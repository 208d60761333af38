namespace ArtistFirst;

/// <summary>The rules about the usage ledger, by code.</summary>
internal static class UsageRules
{
    public static IReadOnlyList<FindingRule> All { get; } =
    [
        LedgerUnavailable.Rule,
        OperationConflict.Rule,
        LedgerAltered.Rule,
        CheckpointNotTrusted.Rule,
        LedgerRolledBack.Rule,
        ProofBroken.Rule,
        QuotaUsedUp.Rule,
        QuotaNotCounted.Rule,
        SideRecordNotKept.Rule,
        EraseNotComplete.Rule,
    ];
}
