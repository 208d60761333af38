using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace ArtistFirst.Tests;

public sealed class ArtistFirstHealthTests : IDisposable
{
    private readonly ServiceDesk _desk = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task All_is_well_and_the_figures_say_so()
    {
        _desk.WriteLicense();
        using IHost host = await _desk.StartAsync();

        HealthReportEntry health = await ServiceDesk.HealthAsync(host);

        Assert.Equal(HealthStatus.Healthy, health.Status);
        Assert.Equal(1, health.Data["licenses.valid"]);
        Assert.Equal(0, health.Data["licenses.refused"]);
        Assert.Equal(Some.Now.AddDays(1), health.Data["licenses.nextExpiry"]);
        Assert.Equal("https://registry.example@7", health.Data["consent.version"]);
        Assert.Equal(Some.Now, health.Data["consent.asOf"]);
        Assert.Equal(true, health.Data["ledger.writable"]);
    }

    [Fact]
    public async Task Without_a_license_it_is_unhealthy()
    {
        using IHost host = await _desk.StartAsync();
        await Is(host, HealthStatus.Unhealthy, "No license counts: every use is refused.");
    }

    [Fact]
    public async Task With_stale_consent_it_is_unhealthy_and_with_a_newer_register_healthy_again()
    {
        _desk.Time.Advance(TimeSpan.FromHours(12));
        _desk.WriteLicense();
        using IHost host = await _desk.StartAsync();

        _desk.Time.Advance(TimeSpan.FromHours(12));
        await Is(host, HealthStatus.Unhealthy, "Consent answers nothing: every use is refused. The consent data is of 2026-11-22 12:00:00Z and may not be used from 2026-11-23 12:00:00Z on.");

        _desk.WriteRegister(SomeRights.Agreed, revision: 8);
        await _desk.UntilAsync(() => ServiceDesk.Gate(host).Authorize(SomeRights.Remix).IsAllowed);
        await Is(host, HealthStatus.Healthy, "Licenses, status, consent and ledger are current.");
    }

    [Fact]
    public async Task With_a_register_that_cannot_be_read_it_is_unhealthy_and_says_why()
    {
        _desk.WriteLicense();
        await File.WriteAllTextAsync(_desk.RegisterFile, "{", Stop);
        using IHost host = await _desk.StartAsync();
        await Is(host, HealthStatus.Unhealthy, "Consent answers nothing: every use is refused. The ");
    }

    [Fact]
    public async Task With_a_ledger_that_takes_nothing_it_is_unhealthy_before_anybody_uses_anything_AF4001()
    {
        _desk.WriteLicense();
        using IHost host = await _desk.StartAsync();

        _desk.Ledger.IsAvailable = false;
        await Is(host, HealthStatus.Unhealthy, "The ledger takes nothing: every use is refused.");
        Assert.Empty(_desk.Ledger.Entries);

        _desk.Ledger.IsAvailable = true;
        await Is(host, HealthStatus.Healthy, "current");
    }

    [Fact]
    public async Task A_use_that_could_not_be_recorded_leaves_it_degraded_until_one_can()
    {
        _desk.WriteLicense();
        MoodyLedger ledger = new(_desk.Ledger);
        using IHost host = await _desk.StartAsync(use: parts => parts.UseCatalogue(_ => _desk.Catalogue).UseLedger(_ => ledger));

        ledger.Fails = true;
        await Assert.ThrowsAsync<ComplianceException>(() => ServiceDesk.Gate(host).OpenAsync(SomeRights.Remix, Stop));
        await Is(host, HealthStatus.Degraded, "The last use could not be recorded:");

        ledger.Fails = false;
        await using CatalogueAudio audio = await ServiceDesk.Gate(host).OpenAsync(SomeRights.Remix, Stop);
        await Is(host, HealthStatus.Healthy, "current");
    }

    [Fact]
    public async Task A_refused_token_beside_a_valid_one_degrades_it_and_is_named()
    {
        _desk.WriteLicense();
        await File.WriteAllTextAsync(Path.Combine(_desk.Licenses, "torn.jwt"), "torn", Stop);
        using IHost host = await _desk.StartAsync();
        await Is(host, HealthStatus.Degraded, "There are 1 valid license(s), and 1 token(s) that were refused (torn.jwt: AF1001). Remove what is no longer needed.");
    }

    [Fact]
    public async Task A_license_that_ends_soon_degrades_it_and_is_logged_once()
    {
        _desk.WriteLicense();
        using IHost host = await _desk.StartAsync();
        Assert.Equal(HealthStatus.Healthy, (await ServiceDesk.HealthAsync(host)).Status);

        _desk.Time.Advance(TimeSpan.FromHours(21.5));
        Assert.Equal(HealthStatus.Healthy, (await ServiceDesk.HealthAsync(host)).Status);
        _desk.Time.Advance(TimeSpan.FromHours(0.2));

        await Is(host, HealthStatus.Degraded, $"License 0192f0c1-7c3e-7a52-9d0e-3f5b8c2a1d44 from {Some.Label} expires at 2026-11-23 12:00:00Z and has not been renewed.");
        await _desk.UntilAsync(() => _desk.Log.Has(122));
        await _desk.UntilAsync(() => _desk.Time.GetUtcNow() > Some.Now.AddHours(21.75));
        Assert.Single(_desk.Log.Lines, line => line.EventId == 122);
    }

    [Fact]
    public async Task A_license_that_was_renewed_in_time_troubles_nobody()
    {
        _desk.WriteLicense("monday.jwt");
        using IHost host = await _desk.StartAsync();

        _desk.Time.Advance(TimeSpan.FromHours(20));
        _desk.WriteRegister(SomeRights.Agreed, revision: 8);
        _desk.WriteLicense("tuesday.jwt", claims => claims["jti"] = "license-of-tuesday");
        await _desk.UntilAsync(() => ServiceDesk.Wallet(host).Current.ValidCount == 2);
        _desk.Time.Advance(TimeSpan.FromHours(3));
        await _desk.UntilAsync(() => _desk.Time.GetUtcNow() > Some.Now.AddHours(23.01));

        await Is(host, HealthStatus.Healthy, "current");
        Assert.False(_desk.Log.Has(122));
    }

    [Fact]
    public async Task A_trust_file_that_cannot_be_read_again_degrades_it()
    {
        _desk.WriteLicense();
        using IHost host = await _desk.StartAsync();

        await File.WriteAllTextAsync(_desk.TrustFile, "{", Stop);
        await _desk.UntilAsync(() => _desk.Log.Has(161));

        await Is(host, HealthStatus.Degraded, "Trust: ");
    }

    [Fact]
    public async Task A_status_list_that_cannot_be_had_degrades_it()
    {
        _desk.WriteTrust($",\"status_lists\":[{{\"uri\":\"{Some.StatusListUri}\",\"file\":\"status.jwt\"}}]");
        _desk.WriteLicense();
        using IHost host = await _desk.StartAsync();
        await Is(host, HealthStatus.Degraded, $"Status list {Some.StatusListUri}: ");

        await File.WriteAllTextAsync(_desk.PathOf("status.jwt"), new StatusListText(1, 0).ToString(), Stop);
        await _desk.UntilAsync(() => ServiceDesk.HealthAsync(host).GetAwaiter().GetResult().Status == HealthStatus.Healthy);
    }

    private static async Task Is(IHost host, HealthStatus status, string text)
    {
        HealthReportEntry health = await ServiceDesk.HealthAsync(host);
        Assert.Contains(text, health.Description, StringComparison.Ordinal);
        Assert.Equal(status, health.Status);
    }
}
