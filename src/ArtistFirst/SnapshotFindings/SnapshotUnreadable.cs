namespace ArtistFirst;

/// <summary>Bytes that are no snapshot, or not the ones that were signed, say nothing.</summary>
internal static class SnapshotUnreadable
{
    public static readonly FindingRule Rule = new(2041, "The consent snapshot cannot be read");

    public static Finding Found(string what, string why) => Rule.Found($"{what} cannot be used: {why} Get it again from its registry.");
}
