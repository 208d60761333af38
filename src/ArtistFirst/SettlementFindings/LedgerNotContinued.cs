namespace ArtistFirst;

/// <summary>The ledger is not the one that earlier periods were settled from, or not all of it.</summary>
internal static class LedgerNotContinued
{
    public static readonly FindingRule Rule = new(4021, "The ledger does not continue what was settled before");

    public static Finding Found(string problem) => Rule.Found(
        $"The ledger should hold everything that was settled before, and more. {problem} Take the ledger of the earlier settlements, or the folder of settlements of this ledger.");
}
