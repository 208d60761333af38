using Microsoft.Extensions.Hosting;

namespace ArtistFirst;

/// <summary>Keeps the consent snapshot current while the host runs, at a pace of its own: a withdrawal does not wait for the renewal of licenses.</summary>
internal sealed class SnapshotPolling(IConsentSource consent) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        consent is SnapshotClient snapshots ? snapshots.WatchAsync(stoppingToken) : Task.CompletedTask;
}
