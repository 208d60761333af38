using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ArtistFirst.Tests;

/// <summary>The code of docs/guide/consent.md about snapshots.</summary>
public sealed class SnapshotGuideTests
{
    [Fact]
    public void A_service_takes_its_consent_from_a_registry()
    {
        ServiceCollection services = new();
        #region snippet-consent-from-a-registry
        services.AddArtistFirst(options =>
        {
            options.Licensee = "https://studio.example";
            options.TrustFile = "trust.json";                           // pins the registry's key, too
            options.LicenseFolder = "licenses";
            options.Registry = new Uri("https://registry.example");     // or SnapshotFile = "consent.afcs"
            options.SnapshotFolder = "state";                           // the last good state, for the next start
        });
        #endregion snippet-consent-from-a-registry
        using ServiceProvider parts = services.BuildServiceProvider();
        Assert.Equal("https://registry.example", parts.GetRequiredService<IOptions<ArtistFirstOptions>>().Value.Registry!.OriginalString);
        using SnapshotClient client = Assert.IsType<SnapshotClient>(parts.GetRequiredService<IConsentSource>());
    }

    [Fact]
    public async Task A_batch_job_asks_by_hand()
    {
        using SnapshotDesk desk = new();
        await desk.WriteAsync(SomeRights.Agreed);
        TrustStore trust = desk.Trust;
        UseRequest[] requests = [new(SomeRights.Song, Uses.Remix, Territory.Parse("SE"))];
        ConsentDecision[] answers = await DecideAsync(trust, requests, SomeRights.Now, desk.File, desk.Time, TestContext.Current.CancellationToken);
        Assert.True(answers[0].IsAllowed);
    }

    private static async Task<ConsentDecision[]> DecideAsync(TrustStore trust, UseRequest[] requests, DateTimeOffset at, string file, TimeProvider time, CancellationToken cancellationToken)
    {
        SnapshotClientOptions options = new() { Licensee = "https://studio.example", File = file };
        #region snippet-consent-for-a-batch
        using SnapshotClient consent = new(trust, options, time);
        await consent.RefreshAsync(cancellationToken);
        ConsentDecision[] decisions = new ConsentDecision[requests.Length];
        consent.DecideMany(requests, decisions, at);
        #endregion snippet-consent-for-a-batch
        return decisions;
    }
}
