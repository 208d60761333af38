using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ArtistFirst.Testing.Tests;

public sealed class TestStudioServiceCollectionExtensionsTests : IDisposable
{
    private readonly TestStudio _studio = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _studio.Dispose();

    [Fact]
    public async Task Bare_services_get_the_gate_of_the_studio()
    {
        Isrc song = await _studio.AddClearedAsync(Uses.Remix, Stop);
        await using ServiceProvider services = new ServiceCollection().UseTestStudio(_studio).BuildServiceProvider();

        await using CatalogueAudio audio = await services.GetRequiredService<CatalogueGate>().OpenAsync(Some.Request(song), Stop);

        Assert.Equal([song], _studio.Catalogue.Opened);
        Assert.Equal(_studio.Licensee, services.GetRequiredService<IOptions<ArtistFirstOptions>>().Value.Licensee);
    }

    [Fact]
    public async Task A_service_that_is_set_up_for_production_starts_without_its_files()
    {
        await _studio.AddClearedAsync(Uses.Remix, Stop);
        using IHost host = Host();

        await host.StartAsync(Stop);

        HealthReport health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Stop);
        Assert.Equal(HealthStatus.Healthy, health.Status);
        await host.StopAsync(Stop);
    }

    [Fact]
    public async Task A_service_still_does_not_start_without_a_license_AF1049()
    {
        using IHost host = Host();

        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => host.StartAsync(Stop));

        Assert.Equal("AF1049", refusal.Code.ToString());
    }

    [Fact]
    public async Task Revocation_and_time_reach_a_service_that_runs_AF1020_AF1003()
    {
        Isrc song = _studio.AddRecording();
        TestLicense license = await _studio.ClearAsync(song, Uses.Remix, Stop);
        Isrc other = await _studio.AddClearedAsync(Uses.Remix, Stop);
        using IHost host = Host();
        await host.StartAsync(Stop);
        CatalogueGate gate = host.Services.GetRequiredService<CatalogueGate>();
        Assert.True(gate.Authorize(Some.Request(song)).IsAllowed);

        await _studio.Issuer.RevokeAsync(license, Stop);
        Assert.Equal("AF1020", gate.Authorize(Some.Request(song)).Code.ToString());

        await _studio.Issuer.RevokeAsync(_studio.Issuer.Issued[1], Stop);
        HealthReport health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Stop);
        Assert.Equal(HealthStatus.Unhealthy, health.Status);

        other = await _studio.AddClearedAsync(Uses.Remix, Stop);
        _studio.Time.Advance(TimeSpan.FromDays(31));
        Assert.Equal("AF1003", gate.Authorize(Some.Request(other)).Code.ToString());
        Assert.All(_studio.Statuses.Lists, list => Assert.Null(list.Problem));
        await host.StopAsync(Stop);
    }

    [Fact]
    public async Task The_studio_outlives_the_services()
    {
        Isrc song = await _studio.AddClearedAsync(Uses.Remix, Stop);
        await using (ServiceProvider services = new ServiceCollection().UseTestStudio(_studio).BuildServiceProvider())
        {
            Assert.True(services.GetRequiredService<CatalogueGate>().Authorize(Some.Request(song)).IsAllowed);
        }

        Assert.Empty(_studio.Reasons(song));
        Isrc another = await _studio.AddClearedAsync(Uses.Remix, Stop);
        Assert.Empty(_studio.Reasons(another));
    }

    private IHost Host()
    {
        HostApplicationBuilder builder = new();
        builder.Logging.ClearProviders();
        builder.Services
            .AddArtistFirst(options =>
            {
                options.Licensee = "https://production.example";
                options.TrustFile = "/etc/studio/trust.json";
                options.LicenseFolder = "/var/studio/licenses";
                options.RegisterFile = "/var/studio/register.json";
                options.RequireAtStart(Uses.Remix);
            })
            .UseFileCatalogue("/var/studio/catalogue")
            .UseSqlite("/var/studio/artistfirst.db");
        builder.Services.UseTestStudio(_studio);
        return builder.Build();
    }
}
