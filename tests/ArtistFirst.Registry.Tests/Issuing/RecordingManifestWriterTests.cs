namespace ArtistFirst.Registry.Tests;

public sealed class RecordingManifestWriterTests : IDisposable
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("artistfirst").FullName, "manifests");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    [Fact]
    public async Task A_manifest_is_sorted_named_by_its_hash_and_always_the_same()
    {
        var writer = new RecordingManifestWriter(_folder, "https://label.example/manifests");
        Isrc[] recordings = [.. Enumerable.Range(0, 20_000).Select(i => Isrc.Parse($"SEABC26{i:D5}"))];
        RecordingManifestReference first = await writer.WriteAsync(recordings);
        RecordingManifestReference again = await writer.WriteAsync(recordings.Reverse().Concat(recordings));
        Assert.Equal((first.Uri, first.Sha256, first.Count), (again.Uri, again.Sha256, again.Count));
        Assert.Equal(20_000, first.Count);
        string path = Assert.Single(Directory.GetFiles(_folder));
        Assert.Equal(recordings.Select(recording => recording.ToString()), await File.ReadAllLinesAsync(path));
        using var manifests = new RecordingManifests(_folder);
        Assert.Equal(LicenseOutcome.Valid, await manifests.LoadAsync(first));
    }

    [Fact]
    public async Task Nothing_and_the_default_value_are_refused()
    {
        var writer = new RecordingManifestWriter(_folder, "https://label.example/manifests");
        await Assert.ThrowsAsync<ArgumentException>(() => writer.WriteAsync([]));
        await Assert.ThrowsAsync<ArgumentException>(() => writer.WriteAsync([Isrc.Parse("SEABC2600001"), default]));
        Assert.False(Directory.Exists(_folder));
    }

    [Fact]
    public async Task An_address_that_is_no_https_URL_leaves_no_file_behind()
    {
        var writer = new RecordingManifestWriter(_folder, "http://label.example");
        await Assert.ThrowsAsync<ArgumentException>(() => writer.WriteAsync([Isrc.Parse("SEABC2600001")]));
        Assert.Empty(Directory.GetFiles(_folder));
    }
}
