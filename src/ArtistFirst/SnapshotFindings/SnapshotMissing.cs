namespace ArtistFirst;

/// <summary>Without a snapshot nobody is known to have said yes.</summary>
internal static class SnapshotMissing
{
    public static readonly FindingRule Rule = new(2040, "There is no consent snapshot");

    public static Finding Found(string why) => Rule.Found($"Expected a consent snapshot; none is in use, so that nothing is allowed: {why}");

    public static Finding Disposed() => Rule.Found("The consent snapshot is not kept up to date any more, so that nothing is allowed: its SnapshotClient was disposed. Keep it for as long as there are requests.");
}
