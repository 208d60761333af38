namespace ArtistFirst.Tests;

/// <summary>A ledger of somebody's own that cannot tell beforehand whether it will record.</summary>
internal sealed class MoodyLedger(IUsageLedger ledger) : IUsageLedger
{
    public bool Fails { get; set; }

    public ValueTask<UsageReceipt> AppendAsync(UsageEvent usage, CancellationToken cancellationToken = default) =>
        Fails ? throw new IOException("The queue does not answer.") : ledger.AppendAsync(usage, cancellationToken);
}
