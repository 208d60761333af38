namespace ArtistFirst;

/// <summary>The rules about snapshots, in the order of their codes.</summary>
internal static class SnapshotRules
{
    public static readonly IReadOnlyList<FindingRule> All =
    [
        SnapshotMissing.Rule,
        SnapshotUnreadable.Rule,
        SnapshotNotSigned.Rule,
        SnapshotOfOtherRegistry.Rule,
        SnapshotOfOtherLicensee.Rule,
        SnapshotStale.Rule,
        SnapshotExpired.Rule,
        SnapshotRolledBack.Rule,
        SnapshotGap.Rule,
        SnapshotFromFuture.Rule,
    ];
}
