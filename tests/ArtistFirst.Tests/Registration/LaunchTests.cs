using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace ArtistFirst.Tests;

/// <summary>What keeps a service from starting, and what it then says.</summary>
public sealed class LaunchTests : IDisposable
{
    private readonly ServiceDesk _desk = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task No_license_no_launch_AF1049()
    {
        using IHost host = _desk.Host(options => options.RequireAtStart(Uses.Remix, Territory.Parse("SE")));

        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => host.StartAsync(Stop));

        Assert.Equal("AF1049", refusal.Code.ToString());
        Assert.Contains("Expected a valid license for transform.remix in SE; none of the 0 valid license(s) in the wallet grants it", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Put a license for it into the license folder and start again.", refusal.Message, StringComparison.Ordinal);
        Assert.False(_desk.Log.Has(140));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_a_license_no_other_service_starts_either_AF1049(bool concurrently)
    {
        EagerService eager = new();
        _desk.Before = services => services.AddSingleton<IHostedService>(eager).Configure<HostOptions>(options => options.ServicesStartConcurrently = concurrently);
        using IHost host = _desk.Host(options => options.RequireAtStart(Uses.Remix));

        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => host.StartAsync(Stop));

        Assert.Equal("AF1049", refusal.Code.ToString());
        Assert.False(eager.IsStarted);
    }

    [Fact]
    public async Task The_refusal_names_the_tokens_that_do_not_count_and_why_AF1049()
    {
        _desk.WriteLicense("expired.jwt", claims =>
        {
            claims["iat"] = Some.Now.AddHours(-2).ToUnixTimeSeconds();
            claims["exp"] = Some.Now.AddHours(-1).ToUnixTimeSeconds();
        });
        using IHost host = _desk.Host(options => options.RequireAtStart(Uses.Remix));

        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => host.StartAsync(Stop));

        Assert.Contains("1 token(s) that were refused (expired.jwt: AF1003)", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_license_folder_that_is_not_there_is_said_with_the_refusal_AF1049()
    {
        Directory.Delete(_desk.Licenses);
        using IHost host = _desk.Host(options => options.RequireAtStart(Uses.Remix));

        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => host.StartAsync(Stop));

        Assert.Contains("the license folder cannot be read", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(_desk.Licenses, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_declared_use_without_a_license_is_named_AF1049()
    {
        _desk.WriteLicense();
        using IHost host = _desk.Host(options =>
        {
            options.RequireAtStart(Uses.Remix);
            options.RequireAtStart(Uses.VoiceClone);
            options.RequireAtStart(Uses.Remix, Territory.Parse("JP"));
        });

        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => host.StartAsync(Stop));

        Assert.Equal(2, refusal.Findings.Count);
        Assert.Contains("voice.clone", refusal.Findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("JP", refusal.Findings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_its_license_the_service_starts_says_so_and_opens_the_song()
    {
        _desk.WriteLicense();
        using IHost host = await _desk.StartAsync(options => options.RequireAtStart(Uses.Remix, Territory.Parse("SE")));

        await using CatalogueAudio audio = await ServiceDesk.Gate(host).OpenAsync(SomeRights.Remix, Stop);

        Assert.Single(_desk.Ledger.Entries);
        Assert.Equal("ArtistFirst is ready: 1 valid license(s), consent https://registry.example@7", _desk.Log.Lines.Single(line => line.EventId == 140).Text);
        await host.StopAsync(Stop);
    }

    [Theory]
    [InlineData("{", "JSON")]
    [InlineData("""{"version":1,"issuers":[]}""", "issuer")]
    [InlineData(null, "trust.json")]
    public async Task Nobody_to_trust_no_launch(string? text, string named)
    {
        if (text is null)
        {
            File.Delete(_desk.TrustFile);
        }
        else
        {
            await File.WriteAllTextAsync(_desk.TrustFile, text, Stop);
        }

        using IHost host = _desk.Host();

        InvalidOperationException refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(Stop));

        Assert.Contains("Expected a trust file that pins at least one issuer; nobody is trusted.", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(named, refusal.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_part_that_was_not_set_up_is_missed_at_the_start_and_not_at_the_first_use()
    {
        await Refuses("Expected a usage ledger behind the gate; none is registered. Call UseSqlite or UseLedger after AddArtistFirst.", null, parts => parts.UseCatalogue(_ => _desk.Catalogue));
        await Refuses("Expected a catalogue behind the gate; none is registered. Call UseCatalogue or UseFileCatalogue after AddArtistFirst.", null, parts => parts.UseLedger(_ => _desk.Ledger));
        await Refuses("Expected consent data: set Registry to your registry's address, SnapshotFile to a snapshot or RegisterFile to a register's JSON file, or call UseConsent with a source of your own.", options => options.RegisterFile = null, null);
        await Refuses("Expected the holder's private key, as JWK or PEM, in the HolderKeyFile", options => options.HolderKeyFile = _desk.PathOf("absent.jwk"), null);
    }

    [Fact]
    public async Task Added_twice_it_is_one_gate_with_the_later_options()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton<TimeProvider>(_desk.Time);
        builder.Services.AddArtistFirst(_desk.Set).UseCatalogue(_ => _desk.Catalogue).UseLedger(_ => _desk.Ledger);
        builder.Services.AddArtistFirst(options => options.MaxConsentAge = TimeSpan.FromHours(1));
        using IHost host = builder.Build();

        await host.StartAsync(Stop);

        Assert.Equal("artistfirst", Assert.Single((await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Stop)).Entries).Key);
        IConsentSource consent = host.Services.GetRequiredService<IConsentSource>();
        Assert.Equal(consent.Freshness.AsOf.AddHours(1), consent.Freshness.StaleAt);
        await host.StopAsync(Stop);
    }

    [Fact]
    public async Task The_file_catalogue_is_there_under_its_own_name()
    {
        string folder = Directory.CreateDirectory(_desk.PathOf("catalogue")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "nothing.wav"), "text", Stop);
        using IHost host = await _desk.StartAsync(use: parts => parts.UseFileCatalogue(folder).UseLedger(_ => _desk.Ledger));

        FileCatalogue catalogue = host.Services.GetRequiredService<FileCatalogue>();
        await catalogue.RefreshAsync(Stop);

        Assert.Same(catalogue, host.Services.GetRequiredService<ICatalogue>());
        Assert.Single(catalogue.Problems);
    }

    [Fact]
    public async Task Without_declared_uses_a_service_starts_and_refuses_until_a_license_comes()
    {
        using IHost host = await _desk.StartAsync();
        Assert.False(ServiceDesk.Gate(host).Authorize(SomeRights.Remix).IsAllowed);

        _desk.WriteLicense();

        await _desk.UntilAsync(() => ServiceDesk.Gate(host).Authorize(SomeRights.Remix).IsAllowed);
    }

    [Fact]
    public async Task A_batch_job_makes_sure_of_its_licenses_before_any_work()
    {
        _desk.WriteLicense();
        UseRequest[] requests = [SomeRights.Remix, SomeRights.Remix with { Territory = Territory.Parse("DE") }];
        using IHost host = _desk.Host();

        #region snippet-batch-job
        await host.StartAsync(Stop);                                        // loads trust, licenses and consent
        CatalogueGate gate = host.Services.GetRequiredService<CatalogueGate>();
        gate.EnsureLicensed(new LaunchRequirement(Uses.Remix));             // the recordings are not known yet: is there a license at all?
        gate.EnsureLicensed(requests);                                      // they are: is every one of them allowed now?
        foreach (UseRequest request in requests)
        {
            await using CatalogueAudio audio = await gate.OpenAsync(request, Stop);
        }

        await host.StopAsync(Stop);
        #endregion snippet-batch-job

        Assert.Equal(2, _desk.Ledger.Entries.Count);
    }

    [Fact]
    public async Task A_batch_job_with_one_unlicensed_step_does_not_take_the_first_AF1042()
    {
        _desk.WriteLicense();
        using IHost host = await _desk.StartAsync();

        ComplianceException refusal = Assert.Throws<ComplianceException>(() =>
            ServiceDesk.Gate(host).EnsureLicensed([SomeRights.Remix, SomeRights.Remix with { Uses = Uses.Cover }]));

        Assert.Equal("AF1042", refusal.Code.ToString());
        Assert.Empty(_desk.Ledger.Entries);
        Assert.Equal(0, _desk.Catalogue.Opened);
    }

    private async Task Refuses(string message, Action<ArtistFirstOptions>? change, Action<ArtistFirstBuilder>? use)
    {
        using IHost host = _desk.Host(change, use);
        InvalidOperationException refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(Stop));
        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
    }
}
