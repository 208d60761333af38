using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ArtistFirst.Registry;

/// <summary>Opens the register when the host starts, so that a wrong path or password shows then and not in the first request.</summary>
internal sealed class RegisterLaunch(IServiceProvider parts) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => parts.GetService<ConsentRegister>() is not null
        ? Task.CompletedTask
        : throw new InvalidOperationException("Expected a place for the consent register; none was said. Call UseSqlite or UsePostgres behind AddConsentRegister.");

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
