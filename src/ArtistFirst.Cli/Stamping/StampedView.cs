namespace ArtistFirst.Cli;

/// <summary>An output that was stamped.</summary>
internal sealed record StampedView(string File, string Manifest, string OutputHash, double Seconds, string Operation, string Ledger, long Entry)
{
    public static StampedView Of(AttributionReceipt receipt, FileInfo file) => new(
        file.ToString(),
        receipt.ManifestId,
        receipt.OutputHash.ToString(),
        receipt.Duration.TotalSeconds,
        receipt.Attribution.Sources[0].OperationId.ToString(),
        receipt.Usage.Outcome.ToString(),
        receipt.Usage.Sequence);

    public IEnumerable<string> Tell() =>
    [
        $"Stamped {File} as {Manifest}.",
        string.Equals(Ledger, nameof(UsageReceiptOutcome.Exists), StringComparison.Ordinal) ? $"It was delivered before: entry {Entry} of the ledger, operation {Operation}." : $"Delivered: entry {Entry} of the ledger, operation {Operation}.",
    ];
}
