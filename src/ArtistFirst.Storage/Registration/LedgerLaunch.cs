using Microsoft.Extensions.Hosting;

namespace ArtistFirst.Storage;

/// <summary>Opens the ledger when the host starts, if it is still the one that was set up: a later UseLedger takes its place.</summary>
internal sealed class LedgerLaunch(IUsageLedger ledger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
        => ledger is StoredUsageLedger stored ? stored.OpenAsync(cancellationToken) : Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
