namespace ArtistFirst;

/// <summary>AF1071: the file that should list the recordings of a grant is not the one that the license pins.</summary>
internal static class ManifestMismatch
{
    public static readonly FindingRule Rule = new(1071, "The manifest of recordings is not the one that is pinned");

    public static Finding Found() => Rule.Found(
        "Expected a manifest with the SHA-256 and the count that the license pins, one ISRC a line, sorted and unique; the file at hand differs. Download it again from the address in the license; nothing of this file is used.");
}
