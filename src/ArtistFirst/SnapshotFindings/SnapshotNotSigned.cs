namespace ArtistFirst;

/// <summary>Anybody can write a file that allows everything; the registry signs its own.</summary>
internal static class SnapshotNotSigned
{
    public static readonly FindingRule Rule = new(2042, "The consent snapshot is not signed by a pinned key of its registry");

    public static Finding Found(string why) => Rule.Found($"Expected a consent snapshot that a key signed which the trust file pins for the registry; {why} Pin the registry's key, or get the snapshot from the registry.");
}
