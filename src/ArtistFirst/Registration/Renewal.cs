using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ArtistFirst;

/// <summary>Launches with the host, and keeps trust, status lists, licenses and consent current while the host runs.</summary>
internal sealed class Renewal(IServiceProvider parts, Launch launch, IOptions<ArtistFirstOptions> options, TimeProvider time, ILogger<Renewal> logger)
    : BackgroundService, IHostedLifecycleService
{
    /// <summary>
    /// The host does not start unless the launch succeeds. Before any service of the host is started, in whatever order they were registered and also where
    /// they start at the same time: what is not licensed does not listen either.
    /// </summary>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        // What is not set up is known now, and not at the first use.
        _ = parts.GetRequiredService<CatalogueGate>();
        _ = parts.GetRequiredService<StateMeter>();
        await parts.GetRequiredService<IUsageLedger>().EnsureWritableAsync(cancellationToken).ConfigureAwait(false);
        await launch.RunAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(options.Value.ReloadInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            await RenewAsync(stoppingToken).ConfigureAwait(false);
        }
    }

    /// <summary>A failed renewal is logged and tried again: what is in force goes stale by itself, and stale means no.</summary>
    private async Task RenewAsync(CancellationToken stoppingToken)
    {
        try
        {
            await launch.RenewAsync(stoppingToken).ConfigureAwait(false);
            launch.ReportConsent();
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            WalletLog.ReloadFailed(logger, fault);
        }
    }
}
