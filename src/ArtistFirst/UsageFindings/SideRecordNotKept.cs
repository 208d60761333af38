namespace ArtistFirst;

/// <summary>A use comes with a side record, and the ledger keeps none; or what it kept is not what was committed to.</summary>
internal static class SideRecordNotKept
{
    public static readonly FindingRule Rule = new(4009, "The side record is not kept as it was given");

    public static Finding Found(string ledger) => Rule.Found(
        $"The use comes with a side record, and {ledger} keeps none. Use a ledger that does (UseSqlite, UsePostgres; InMemoryUsageLedger in tests), or keep it yourself under the operation id.");

    public static Finding FoundOther(Sha256Hash commitment) => Rule.Found(
        $"The side record under {commitment} is not what was committed to: its salt or its data was changed. The ledger's entry and its proofs hold; do not use the record.");
}
