using Microsoft.Extensions.Hosting;

namespace ArtistFirst.Tests;

/// <summary>A service that was registered before everything else, and begins to work as soon as it is started.</summary>
internal sealed class EagerService : IHostedService
{
    public bool IsStarted { get; private set; }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        IsStarted = true;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
