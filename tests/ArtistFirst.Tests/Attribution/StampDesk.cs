using ArtistFirst.C2pa;
using ArtistFirst.Signing;
using ArtistFirst.Testing;

namespace ArtistFirst.Tests;

/// <summary>A studio that has a song, an agreement to remix it, and certificates to stamp what comes of it.</summary>
internal sealed class StampDesk : IDisposable
{
    private readonly PrivateKey _key = PrivateKey.Generate(SignatureAlgorithm.ES256);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("artistfirst-stamp-");

    public StampDesk(Action<AttributionStamperOptions>? change = null)
    {
        Studio = new TestStudio();
        Certificates = DevelopmentCertificates.Issue(_key.PublicKey, "Test Studio", Studio.Time);
        Signer = new ManifestSigner(_key, Certificates.Chain, Studio.Time);
        var options = new AttributionStamperOptions { Product = "Test Studio", TemporaryFolder = Folder };
        change?.Invoke(options);
        Stamper = new AttributionStamper(Studio.Gate, Signer, options, Studio.Time, approvals: Studio.Approvals);
    }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public TestStudio Studio { get; }

    public DevelopmentCertificates Certificates { get; }

    public ManifestSigner Signer { get; }

    public AttributionStamper Stamper { get; }

    public string Folder => _folder.FullName;

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>A song that everybody lets be used, under a license with duties.</summary>
    public async Task<Isrc> AddSongAsync(Duties duties = Duties.Credit, Uses uses = Uses.Remix)
    {
        Isrc song = Studio.AddRecording();
        Studio.Register.Allow(song, uses);
        await Studio.LicenseAsync(TestIssuer.Grant(uses, song) with { Duties = duties }, Stop);
        return song;
    }

    public Task<CatalogueAudio> OpenAsync(Isrc song, string job = "job", Uses uses = Uses.Remix, string? model = "studio@3") => Studio.Gate.OpenAsync(
        new UseRequest(song, uses, Territory.Parse("SE"))
        {
            Model = model is null ? null : ModelVersion.Parse(model),
            Destination = Destination.InApp,
            OperationId = OperationId.From($"{job} {song}"),
        },
        Stop);

    /// <summary>What a model makes of a song: other samples, as many.</summary>
    public byte[] Remix(Isrc song, byte change = 0x11)
    {
        byte[] mix = Studio.Catalogue.AudioOf(song).ToArray();
        for (int i = 44; i < mix.Length; i += 2)
        {
            mix[i] ^= change;
        }

        return mix;
    }

    /// <summary>Stamps and answers the stamped file.</summary>
    public async Task<(AttributionReceipt Receipt, byte[] File)> StampAsync(byte[] mix, Attribution attribution)
    {
        using var output = new MemoryStream();
        AttributionReceipt receipt = await Stamper.StampAsync(new MemoryStream(mix), output, attribution, Stop);
        return (receipt, output.ToArray());
    }

    /// <summary>What is said against stamping; nothing is recorded, handed over or left behind.</summary>
    public async Task<ComplianceException> RefusalAsync(byte[] mix, Attribution attribution)
    {
        int before = Studio.Ledger.Entries.Count;
        using var output = new MemoryStream();
        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => Stamper.StampAsync(new MemoryStream(mix), output, attribution, Stop));
        Assert.Equal(0, output.Length);
        Assert.Equal(before, Studio.Ledger.Entries.Count);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Folder));
        return refusal;
    }

    public void Dispose()
    {
        Studio.Dispose();
        Certificates.Dispose();
        _key.Dispose();
        _folder.Delete(recursive: true);
    }
}
