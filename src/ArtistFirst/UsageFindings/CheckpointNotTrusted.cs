namespace ArtistFirst;

/// <summary>A checkpoint is not signed by anybody who is pinned, or not of the ledger that is asked about.</summary>
internal static class CheckpointNotTrusted
{
    public static readonly FindingRule Rule = new(4004, "The checkpoint is not signed by a pinned key");

    public static Finding Found(IReadOnlyCollection<CheckpointKey> pinned) => Rule.Found(
        $"Expected a signature of {string.Join(" or ", pinned.Select(key => $"{key.Name} ({key.Key.KeyId})"))}; what came has none that is right. Get the checkpoint from the ledger's operator again, or their new key on a way that you trust.");

    public static Finding FoundOrigin(string expected, string came) => Rule.Found(
        $"Expected a checkpoint of the ledger '{expected}'; what came is signed for '{came}'. Ask for the right ledger's, or pin the key under its name.");

    public static Finding Found(UsageFormatException broken) => Rule.Found($"{broken.Message} Get the checkpoint from the ledger's operator again, as it is and without a change to its line ends.");
}
