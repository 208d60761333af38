namespace ArtistFirst;

/// <summary>A ledger is not what follows from what was signed before: shorter, or with other entries.</summary>
internal static class LedgerRolledBack
{
    public static readonly FindingRule Rule = new(4005, "The usage ledger is not a continuation of its checkpoint");

    public static Finding FoundSmaller(long signed, long size) => Rule.Found(
        $"A ledger only grows, and {signed} entries are under a signed checkpoint; what came has {size}. An older copy has taken its place, or entries were removed. Put the ledger back, and keep both for the inquiry.");

    public static Finding FoundOrigin(string there, string came) => Rule.Found(
        $"The folder holds the ledger '{there}'; what came is '{came}'. Export each ledger to a folder of its own.");

    public static Finding FoundOther(long signed) => Rule.Found(
        $"The first {signed} entries are under a signed checkpoint; what came is not proved to begin with the same ones, so some were changed, or the proof is of other sizes. Compare with the exported tiles, and keep both for the inquiry.");

    public static Finding FoundEntries(long first, long end, long signed) => Rule.Found(
        $"Entries {first} to {end - 1} should be those that the ledger's hashes were kept of; at least one is not, and the checkpoint of {signed} entries does not hold any more. Compare with the exported tiles, and keep both for the inquiry.");

    public static Finding FoundHash(string name, long first, long end) => Rule.Found(
        $"The file '{name}' of exported tiles should have the hash over the entries {first} to {end - 1}; it has another. Keep the folder for the inquiry, and export to another folder.");

    public static Finding FoundTile(string name) => Rule.Found(
        $"The file '{name}' of exported tiles is full, and so never changes; the ledger has other entries there. Keep the folder and the ledger for the inquiry, and export to another folder.");
}
