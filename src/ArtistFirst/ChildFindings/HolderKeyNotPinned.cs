namespace ArtistFirst;

/// <summary>AF1064: the licensee's key is not in the trust file.</summary>
internal static class HolderKeyNotPinned
{
    public static readonly FindingRule Rule = new(1064, "The licensee's key is not pinned");

    public static Finding Found(in RefusalDetail detail) => Rule.Found(
        $"Expected key {detail.Subject} under holders in the trust file; it is not there. Add the licensee with its public key, if you trust it.");
}
