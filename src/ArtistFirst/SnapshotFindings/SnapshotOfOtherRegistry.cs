namespace ArtistFirst;

/// <summary>Another register knows other rights.</summary>
internal static class SnapshotOfOtherRegistry
{
    public static readonly FindingRule Rule = new(2043, "The consent snapshot is of another registry");

    public static Finding Found(string expected, SnapshotHead head) => Rule.Found($"Expected a consent snapshot of {expected}; version {head.Version} of {head.Registry} came. Fetch it from the registry that you agreed on.");
}
