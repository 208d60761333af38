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

    [Theory]
    [InlineData("absent", LicenseOutcome.ManifestMissing)]
    [InlineData("one recording exchanged", LicenseOutcome.ManifestMismatch)]
    [InlineData("one recording more", LicenseOutcome.ManifestMismatch)]
    [InlineData("one recording less", LicenseOutcome.ManifestMismatch)]
    [InlineData("empty", LicenseOutcome.ManifestMismatch)]
    public async Task A_license_whose_manifest_is_not_the_pinned_one_covers_nothing(string flaw, LicenseOutcome expected)
    {
        using var desk = new IssuingDesk();
        var issuer = new LicenseIssuer(desk.LabelKey, IssuingDesk.Label, desk.Time) { Manifests = new RecordingManifestWriter(_folder, "https://label.example/manifests") };
        Isrc[] songs = RandomTerms.Songs(200);
        string token = await issuer.IssueAsync(IssuingDesk.Terms(IssuingDesk.Grant() with { Recordings = RecordingScope.Of(songs) }));
        string path = Assert.Single(Directory.GetFiles(_folder));
        string[] lines = await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken);
        UseRequest request = new(songs[7], Uses.Remix, Territory.Parse("SE")) { Model = ModelVersion.Parse("studio@3"), Destination = Destination.InApp };

        License good = desk.Accept(token);
        using var manifests = new RecordingManifests(_folder);
        Assert.Equal(LicenseOutcome.Valid, await manifests.LoadAsync(good, TestContext.Current.CancellationToken));
        Assert.NotNull(good.FindGrant(request, IssuingDesk.Now, out _));

        Write(path, flaw, lines);
        License license = new LicenseVerifier(desk.Trust, new LicenseVerifierOptions { Audience = IssuingDesk.Ingest }, desk.Time).Verify(token).License!;
        using var changed = new RecordingManifests(_folder);
        Assert.Equal(expected, await changed.LoadAsync(license, TestContext.Current.CancellationToken));
        Assert.Null(license.FindGrant(request, IssuingDesk.Now, out LicenseOutcome whyNot));
        Assert.Equal(expected, whyNot);
    }

    private static void Write(string path, string flaw, string[] lines)
    {
        string[] changed = flaw switch
        {
            "one recording exchanged" => [.. lines[..^1], "SEABC9900000"],
            "one recording more" => [.. lines, "SEABC9900000"],
            "one recording less" => lines[..^1],
            _ => [],
        };
        File.Delete(path);
        if (flaw is not "absent")
        {
            File.WriteAllText(path, string.Concat(changed.Select(line => line + "\n")));
        }
    }
}
