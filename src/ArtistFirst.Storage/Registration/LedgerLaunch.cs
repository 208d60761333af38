using Microsoft.Extensions.Hosting;

namespace ArtistFirst.Storage;

/// <summary>Opens the ledger when the host starts, if it is still the one that was set up: a later UseLedger takes its place.</summary>
internal sealed class LedgerLaunch(IUsageLedger ledger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
        => ledger switch
        {
            SqliteUsageLedger sqlite => sqlite.OpenAsync(cancellationToken),
            PostgresUsageLedger postgres => postgres.OpenAsync(cancellationToken),
            _ => Task.CompletedTask,
        };

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
