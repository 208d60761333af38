using ArtistFirst.C2pa;
using ArtistFirst.Signing;
using ArtistFirst.Testing;
using ArtistFirst.Tests;

namespace ArtistFirst.Conformance;

/// <summary>A studio that stamps files of a folder, for judges that look at the real clock.</summary>
internal sealed class StampingDesk : IDisposable
{
    private readonly PrivateKey _key = PrivateKey.Generate(SignatureAlgorithm.ES256);
    private readonly DevelopmentCertificates _certificates;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("artistfirst-stamped-");
    private readonly TestStudio _studio = new(time: new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
    private readonly AttributionStamper _stamper;
    private int _jobs;

    public StampingDesk()
    {
        _certificates = DevelopmentCertificates.Issue(_key.PublicKey, "North Studio", TimeProvider.System);
        var options = new AttributionStamperOptions { Product = "North Studio", ProductVersion = "1.0", OriginalsAddress = "https://listen.example/{isrc}" };
        _stamper = new AttributionStamper(_studio.Gate, new ManifestSigner(_key, _certificates.Chain, TimeProvider.System), options, TimeProvider.System);
    }

    public string Anchors => _certificates.ExportRootPem();

    public AttributionReader Reader => new(TrustList.FromPem(Anchors));

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Has ffmpeg make an output, and stamps it as made from a song.</summary>
    public async Task<(string Plain, string Stamped)> StampAsync(string name, string[] encoding, Uses uses = Uses.Remix, Func<Attribution, Attribution>? change = null)
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        (string plain, string stamped) = (PathOf($"plain-{name}"), PathOf(name));
        await Ffmpeg.MakeAsync([.. encoding, plain]);
        Isrc song = await _studio.AddClearedAsync(uses, stop);
        var request = new UseRequest(song, uses, Territory.Parse("SE")) { Model = ModelVersion.Parse("studio@3"), Destination = Destination.InApp, OperationId = OperationId.From($"job {++_jobs}") };
        await using CatalogueAudio audio = await _studio.Gate.OpenAsync(request, stop);
        Attribution attribution = Attribution.Of(audio) with { Title = "Två låtar", Isrc = Isrc.Parse("AATST2699999") };
        attribution = attribution with { Credits = [.. attribution.Credits, new AttributionCredit("Bo Skrift", CreditRole.Composer), new AttributionCredit("Åsa Ord", CreditRole.Composer)] };
        await _stamper.StampAsync(plain, stamped, change?.Invoke(attribution) ?? attribution, stop);
        return (plain, stamped);
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _studio.Dispose();
        _certificates.Dispose();
        _key.Dispose();
    }
}
