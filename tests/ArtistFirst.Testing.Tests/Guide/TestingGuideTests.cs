using ArtistFirst.Registry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ArtistFirst.Testing.Tests;

/// <summary>The code of docs/guide/testing.md.</summary>
public sealed class TestingGuideTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    #region snippet-testing-first
    [Fact]
    public async Task A_remix_of_a_cleared_song_is_made_and_on_record()
    {
        using TestStudio studio = new();
        Isrc song = await studio.AddClearedAsync(Uses.Remix, Stop);
        RemixDesk desk = new(studio.Gate);

        Assert.True(await desk.RemixAsync(song, "job 1", Stop) > 0);

        Assert.Equal(song, Assert.Single(studio.Ledger.Entries).Event.Recording);
    }
    #endregion snippet-testing-first

    [Fact]
    public async Task The_artists_no_is_a_no_AF2021()
    {
        #region snippet-testing-no
        using TestStudio studio = new();
        Isrc song = await studio.AddClearedAsync(Uses.Remix, Stop);
        studio.Register.Deny(song, Uses.Remix, Side.Artist);

        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => new RemixDesk(studio.Gate).RemixAsync(song, "job 1", Stop));

        Assert.Equal("AF2021", refusal.Code.ToString());
        Assert.Empty(studio.Catalogue.Opened);      // no byte of audio was touched
        Assert.Empty(studio.Ledger.Entries);
        #endregion snippet-testing-no
    }

    [Fact]
    public async Task A_license_comes_and_goes_AF1021_AF1020_AF1003()
    {
        #region snippet-testing-license
        using TestStudio studio = new();
        Isrc song = studio.AddRecording();                                        // nobody has said anything yet, and there is no license
        TestLicense license = await studio.ClearAsync(song, Uses.Remix, Stop);    // everybody says yes, and there is one
        UseRequest request = new(song, Uses.Remix, Territory.Parse("SE"));

        await studio.Issuer.SuspendAsync(license, Stop);
        Assert.Equal("AF1021", studio.Gate.Authorize(request).Code.ToString());
        await studio.Issuer.ReinstateAsync(license, Stop);
        Assert.True(studio.Gate.Authorize(request).IsAllowed);

        studio.Time.Advance(TimeSpan.FromDays(31));                               // it was for 30 days
        Assert.Equal("AF1003", studio.Gate.Authorize(request).Code.ToString());
        license = await studio.ClearAsync(song, Uses.Remix, Stop);
        await studio.Issuer.RevokeAsync(license, Stop);
        Assert.Equal("AF1020", studio.Gate.Authorize(request).Code.ToString());
        #endregion snippet-testing-license
    }

    [Fact]
    public async Task Terms_are_narrowed_with_expressions_AF1043_AF1044()
    {
        #region snippet-testing-terms
        using TestStudio studio = new();
        Isrc song = studio.AddRecording();
        studio.Register.Allow(song, Uses.Remix);
        GrantTerms grant = TestIssuer.Grant(Uses.Remix, song) with
        {
            Territories = TerritorySet.Parse("SE NO"),
            Models = [ModelPattern.Parse("studio@3")],
            Duties = Duties.Credit | Duties.Pay,
        };
        await studio.LicenseAsync(studio.Issuer.Terms(studio.Licensee, grant) with { Lifetime = TimeSpan.FromHours(1) }, Stop);

        UseRequest request = new(song, Uses.Remix, Territory.Parse("SE")) { Model = ModelVersion.Parse("studio@3") };
        Assert.Equal(Duties.Credit | Duties.Pay, studio.Gate.Authorize(request).Duties);
        Assert.Equal("AF1043", studio.Gate.Authorize(request with { Territory = Territory.Parse("US") }).Code.ToString());
        Assert.Equal("AF1044", studio.Gate.Authorize(request with { Model = ModelVersion.Parse("studio@4") }).Code.ToString());
        #endregion snippet-testing-terms
    }

    [Fact]
    public async Task Consent_is_as_fine_as_it_is_in_life_AF2026()
    {
        #region snippet-testing-consent
        using TestStudio studio = new();
        Isrc song = await studio.AddClearedAsync(Uses.Remix, Stop);
        UseRequest request = new(song, Uses.Remix, Territory.Parse("SE"));

        studio.Register.Withdraw(song, Uses.Remix, Side.Voice);
        Assert.Equal("AF2026", studio.Gate.Authorize(request).Code.ToString());

        studio.Register.Allow(song, Uses.Remix, Side.Voice, yes => yes with
        {
            Duties = Duties.ApproveOutput,
            Scope = StatementScope.Everything with { Licensees = LicenseeScope.Only(studio.Licensee) },
            Until = studio.Time.GetUtcNow().AddDays(7),
        });
        Assert.Equal(Duties.ApproveOutput, studio.Gate.Authorize(request).Duties);
        studio.Time.Advance(TimeSpan.FromDays(7));
        Assert.False(studio.Gate.Authorize(request).IsAllowed);
        #endregion snippet-testing-consent
    }

    [Fact]
    public async Task What_breaks_can_be_broken_AF4001_AF2008()
    {
        #region snippet-testing-faults
        using TestStudio studio = new();
        Isrc song = await studio.AddClearedAsync(Uses.Remix, Stop);
        RemixDesk desk = new(studio.Gate);

        studio.Ledger.IsAvailable = false;           // AF4001: no record, no audio
        await Assert.ThrowsAsync<ComplianceException>(() => desk.RemixAsync(song, "job 1", Stop));
        studio.Ledger.IsAvailable = true;

        studio.Catalogue.IsAvailable = false;        // the store is down: the use is recorded, and then that nothing came of it
        await Assert.ThrowsAsync<IOException>(() => desk.RemixAsync(song, "job 2", Stop));
        Assert.Equal([UsageEventKind.Authorized, UsageEventKind.Failed], studio.Ledger.Entries.Select(entry => entry.Event.Kind));

        studio.Register.IsPublishing = false;        // AF2008: what the register knows is a day old
        studio.Time.Advance(TimeSpan.FromDays(1));
        await Assert.ThrowsAsync<ComplianceException>(() => desk.RemixAsync(song, "job 3", Stop));
        Assert.Equal(0, studio.Catalogue.OpenStreams);
        #endregion snippet-testing-faults
    }

    [Fact]
    public async Task The_whole_service_runs_on_the_studio()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
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
        builder.Services.AddSingleton<RemixDesk>();

        #region snippet-testing-service
        using TestStudio studio = new();
        Isrc song = await studio.AddClearedAsync(Uses.Remix, Stop);

        builder.Services.UseTestStudio(studio);      // after the service's own registrations
        using IHost service = builder.Build();
        await service.StartAsync(Stop);              // what RequireAtStart asks for is asked for here, too

        await service.Services.GetRequiredService<RemixDesk>().RemixAsync(song, "job 1", Stop);
        Assert.Equal([song], studio.Catalogue.Opened);
        #endregion snippet-testing-service

        await service.StopAsync(Stop);
    }

    [Fact]
    public async Task A_catalogue_of_ones_own_stands_behind_the_gate()
    {
        using TestStudio studio = new();
        Isrc song = await studio.AddClearedAsync(Uses.Remix, Stop);
        ICatalogue archive = studio.Catalogue;
        UseRequest request = new(song, Uses.Remix, Territory.Parse("SE"));

        #region snippet-testing-own
        CatalogueGate gate = new(studio.Wallet, studio.Register, studio.Ledger, archive, studio.Time);
        #endregion snippet-testing-own

        await using CatalogueAudio audio = await gate.OpenAsync(request, Stop);
        Assert.Equal([song], studio.Catalogue.Opened);
    }

    [Fact]
    public async Task Licenses_of_others_are_refused_AF1010()
    {
        #region snippet-testing-stranger
        using TestStudio studio = new();
        Isrc song = studio.AddRecording();
        using TestIssuer stranger = new(studio.Time, "https://stranger.example");

        TestLicense license = await stranger.IssueAsync(studio.Licensee, song, Uses.Remix, Stop);
        LicenseVerdict verdict = await studio.Wallet.AddAsync("from a stranger", license.Token, Stop);

        Assert.Equal("AF1010", verdict.Code.ToString());
        #endregion snippet-testing-stranger
    }
}
