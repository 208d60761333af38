using ArtistFirst.Registry;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace ArtistFirst.Tests;

/// <summary>Services whose consent comes from snapshots.</summary>
public sealed class SnapshotServiceTests : IDisposable
{
    private readonly ServiceDesk _desk = new();

    private string SnapshotFile => _desk.PathOf("consent.afcs");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Without_a_snapshot_the_service_starts_and_refuses_everything_with_AF2040()
    {
        _desk.WriteLicense();
        using IHost host = await _desk.StartAsync(options =>
        {
            (options.RegisterFile, options.Registry, options.AllowLoopbackHttp) = (null, new Uri("http://127.0.0.1:1/"), true);
            options.PrivateNetworks.Add("127.0.0.0/8");
        });
        HealthReportEntry health = await ServiceDesk.HealthAsync(host);
        Assert.Equal(HealthStatus.Unhealthy, health.Status);
        Assert.Contains("Consent answers nothing", health.Description, StringComparison.Ordinal);
        ComplianceException refused = await Assert.ThrowsAsync<ComplianceException>(async () => await ServiceDesk.Gate(host).OpenAsync(Remix(), Stop));
        Assert.Contains(refused.Findings, finding => finding.Code.Number == 2040);
        await host.StopAsync(Stop);
    }

    [Fact]
    public async Task A_snapshot_file_opens_the_gate_and_a_newer_one_closes_it()
    {
        _desk.WriteLicense();
        await PublishAsync(SomeRights.Agreed, 7);
        using IHost host = await _desk.StartAsync(options =>
        {
            (options.RegisterFile, options.SnapshotFile) = (null, SnapshotFile);
            options.RegistryPollInterval = TimeSpan.FromMilliseconds(100);
        });
        Assert.True(ServiceDesk.Gate(host).Authorize(Remix()).IsAllowed);
        Assert.Equal(HealthStatus.Healthy, (await ServiceDesk.HealthAsync(host)).Status);
        await PublishAsync(SomeRights.Silent, 8);
        await _desk.UntilAsync(() => !ServiceDesk.Gate(host).Authorize(Remix()).IsAllowed);
        await host.StopAsync(Stop);
    }

    [Fact]
    public async Task Two_sources_of_consent_are_refused_at_the_start()
    {
        using IHost host = _desk.Host(options => options.SnapshotFile = SnapshotFile);
        Microsoft.Extensions.Options.OptionsValidationException wrong = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => host.StartAsync(Stop));
        Assert.Contains("Expected one of RegisterFile, SnapshotFile and Registry; 2 are set.", wrong.Message, StringComparison.Ordinal);
    }

    private static UseRequest Remix() => GateDesk.Remix;

    private Task<PublishedSnapshot> PublishAsync(RegisterContents contents, long revision)
    {
        SnapshotPublisherOptions terms = new() { MaxAge = TimeSpan.FromDays(1), MaxPersonalAge = TimeSpan.FromDays(1) };
        RightsRegister register = new(contents with { Registry = Some.Label, Revision = revision, AsOf = _desk.Time.GetUtcNow() });
        return new SnapshotPublisher(Some.Key(Some.Label), terms, _desk.Time).WriteFileAsync(RegisterPages.Of(register), Some.Studio, SnapshotFile, Stop);
    }
}
