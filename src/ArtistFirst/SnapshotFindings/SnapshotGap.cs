namespace ArtistFirst;

/// <summary>Deltas are good one behind the other alone: a missing one may be the withdrawal.</summary>
internal static class SnapshotGap
{
    public static readonly FindingRule Rule = new(2048, "A delta of the consent snapshot is missing");

    public static Finding Found(SnapshotHead head, string why) => Rule.Found(
        $"Expected deltas without a gap from version {head.Basis.Version} to version {head.Version} of {head.Registry}; {why} Publish all of them, or a new base.");
}
