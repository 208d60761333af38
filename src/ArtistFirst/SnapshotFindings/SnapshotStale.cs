namespace ArtistFirst;

/// <summary>A snapshot that is too old may lack a withdrawal; how old it may be, the registry says for each use.</summary>
internal static class SnapshotStale
{
    public static readonly FindingRule Rule = new(2045, "The consent snapshot is too old for the use");

    public static Finding Found(SnapshotHead head, Uses use, DateTimeOffset at) => Rule.Found(
        $"Expected consent to {use.ToWireName()} that is at most {head.MaxAgeOf(use)} old at {at:u}; version {head.Version} of {head.Registry} knows what was said up to {head.AsOf:u}. Fetch the current head.");
}
