namespace ArtistFirst;

/// <summary>An entry of the ledger is not what was recorded.</summary>
internal static class LedgerAltered
{
    public static readonly FindingRule Rule = new(4003, "The usage ledger has been altered");

    public static Finding Found(long sequence, string problem) => Rule.Found(
        $"Every entry should be as it was recorded, one after the other; entry {sequence} is not: {problem} Stop settling from this ledger, keep it as it is for the inquiry, and go back to the last backup that reads to its end.");
}
