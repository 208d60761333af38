namespace ArtistFirst;

/// <summary>What was granted to others is not granted to you.</summary>
internal static class SnapshotOfOtherLicensee
{
    public static readonly FindingRule Rule = new(2044, "The consent snapshot is for another licensee");

    public static Finding Found(string expected, SnapshotHead head) => Rule.Found($"Expected a consent snapshot for {expected}; version {head.Version} of {head.Registry} is for {head.Licensee}. Ask the registry for yours.");
}
