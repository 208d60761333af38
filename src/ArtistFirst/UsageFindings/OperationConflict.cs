namespace ArtistFirst;

/// <summary>An operation id stands for one use, for ever, and came again for another.</summary>
internal static class OperationConflict
{
    public static readonly FindingRule Rule = new(4002, "The operation id stands for another use");

    /// <summary>The finding for a receipt with <see cref="UsageReceiptOutcome.Conflict"/>.</summary>
    public static Finding Found(UsageEvent usage, UsageReceipt receipt) => Rule.Found(
        $"The operation {usage.OperationId} should be new, or the same use tried again. What the ledger has as its {usage.Kind} event, recorded at {receipt.RecordedAt:u} as entry {receipt.Sequence}, is another use."
        + " Take a new operation id for this use; keep one id for all tries of one use.");
}
