namespace ArtistFirst;

/// <summary>The ledger cannot be written to, so no use can be recorded and the gate stays closed.</summary>
internal static class LedgerUnavailable
{
    public static readonly FindingRule Rule = new(4001, "The usage ledger cannot be written to");

    /// <summary>A ledger that knows what is wrong says so, and what to do.</summary>
    public static Finding Found(string problem) => Rule.Found($"A use is recorded before audio flows, so the usage ledger has to work, and it does not. {problem}");

    /// <summary>A ledger of somebody else's making threw something.</summary>
    public static Finding Found(Exception fault) => Found(
        $"It answered with {fault.GetType().Name}, which the inner exception tells in full. Mend the ledger and try again with the same operation id.");
}
