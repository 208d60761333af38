using ArtistFirst.Registry;
using ArtistFirst.Signing;

namespace ArtistFirst.Tests;

/// <summary>A registry that publishes snapshots into a folder, and a studio that trusts it.</summary>
internal sealed class SnapshotDesk : IDisposable
{
    public const string Registry = "https://registry.example";

    public SnapshotDesk(Action<SnapshotPublisherOptions>? configure = null)
    {
        Trust = TrustStore.Parse(Some.Utf8(
            $$"""
            {"version":1,"issuers":[
              {"issuer":"{{Registry}}","keys":[{{Key.PublicKey.ExportJwk()}}]},
              {"issuer":"{{Some.Label}}","keys":[{{Other.PublicKey.ExportJwk()}}]}]}
            """), time: Time);
        Terms = new SnapshotPublisherOptions();
        configure?.Invoke(Terms);
        Publisher = new SnapshotPublisher(Key, Terms, Time);
    }

    public ManualTime Time { get; } = new(SomeRights.Now);

    public PrivateKey Key { get; } = Some.Key("registry");

    /// <summary>The key of a label, which is pinned as well.</summary>
    public PrivateKey Other { get; } = Some.Key("other label");

    public TrustStore Trust { get; }

    public SnapshotPublisherOptions Terms { get; }

    public SnapshotPublisher Publisher { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("artistfirst-snapshot-").FullName;

    public string File => Path.Combine(Folder, "consent.afcs");

    public ConsentSnapshotOptions Options { get; } = new() { Licensee = SomeRights.Licensee };

    /// <summary>Terms under which nothing grows old within a test that asks about other years.</summary>
    public static void Ageless(SnapshotPublisherOptions terms) => (terms.MaxAge, terms.MaxPersonalAge, terms.HeadLifetime) = (TimeSpan.FromDays(7), TimeSpan.FromDays(7), TimeSpan.FromDays(7));

    public Task<PublishedSnapshot> WriteAsync(RegisterContents contents) => Publisher.WriteFileAsync(RegisterPages.Of(new RightsRegister(contents)), SomeRights.Licensee, File);

    public async Task<byte[]> WriteBytesAsync(RegisterContents contents)
    {
        await WriteAsync(contents);
        return await System.IO.File.ReadAllBytesAsync(File);
    }

    public Task<ConsentSnapshot> OpenAsync() => ConsentSnapshot.OpenAsync(File, Trust, Options, Time);

    public ConsentSnapshot Open(byte[] bytes) => SnapshotOpening.Open(ChunkSource.Of(bytes), "the bytes", Trust.Current, Options, Time);

    public async Task<ConsentSnapshot> OpenAsync(RegisterContents contents)
    {
        await WriteAsync(contents);
        return await OpenAsync();
    }

    public void Dispose()
    {
        Trust.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
