using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ArtistFirst.Signing;

namespace ArtistFirst.Tests;

public sealed class RecordingManifestsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("artistfirst").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_manifest_that_is_not_there_covers_nothing_with_AF1070()
    {
        License license = Issue(Reference(Codes(200)));
        using var manifests = new RecordingManifests(Path.Combine(_folder, "absent"));
        Assert.Equal(LicenseOutcome.ManifestMissing, WhyNot(license, Codes(200)[0]));
        Assert.Equal(LicenseOutcome.ManifestMissing, await manifests.LoadAsync(license));
        Assert.Equal(LicenseOutcome.ManifestMissing, WhyNot(license, Codes(200)[0]));
        Assert.Equal("AF1070", LicenseFindings.Explain(LicenseOutcome.ManifestMissing, default).Code.ToString());
    }

    [Fact]
    public async Task A_manifest_that_was_loaded_covers_its_recordings_and_no_others()
    {
        string[] codes = Codes(20_000);
        RecordingManifestReference reference = Write(codes);
        License license = Issue(reference);
        using var manifests = new RecordingManifests(_folder);
        Assert.Equal(LicenseOutcome.Valid, await manifests.LoadAsync(license));
        Assert.Equal(LicenseOutcome.Valid, WhyNot(license, codes[0]));
        Assert.Equal(LicenseOutcome.Valid, WhyNot(license, codes[9_999]));
        Assert.Equal(LicenseOutcome.Valid, WhyNot(license, codes[^1]));
        Assert.Equal(LicenseOutcome.RecordingNotCovered, WhyNot(license, Some.Song.ToString()));
        Assert.Equal(codes.Length, license.Grants[0].Recordings.Recordings.Count());

        License again = Issue(reference);
        Assert.Equal(LicenseOutcome.Valid, await manifests.LoadAsync(again));
        Assert.Same(license.Grants[0].Recordings.Manifest!.Loaded, again.Grants[0].Recordings.Manifest!.Loaded);
    }

    [Fact]
    public async Task Another_file_than_the_pinned_one_covers_nothing_with_AF1071()
    {
        string[] codes = Codes(300);
        string text = Text(codes);
        string[] files =
        [
            text[..^1],
            text + "\n",
            text + "SEABC9900000\n",
            text.Replace("\n", "\r\n", StringComparison.Ordinal),
            text.ToLowerInvariant(),
            Text([.. codes[1..], codes[0]]),
            Text([codes[0], .. codes[..^1]]),
            Text([.. codes[..^1], "SEABC9900000"]),
            text.Replace("SEABC", "SE-BC", StringComparison.Ordinal),
            new string('\0', text.Length),
            string.Empty,
        ];
        foreach (string file in files)
        {
            RecordingManifestReference reference = Reference(codes);
            await File.WriteAllTextAsync(Path.Combine(_folder, reference.FileName), file);
            License license = Issue(reference);
            using var manifests = new RecordingManifests(_folder);
            Assert.Equal(LicenseOutcome.ManifestMismatch, await manifests.LoadAsync(license));
            Assert.Equal(LicenseOutcome.ManifestMismatch, WhyNot(license, codes[0]));
        }

        Assert.Equal("AF1071", LicenseFindings.Explain(LicenseOutcome.ManifestMismatch, default).Code.ToString());
    }

    [Fact]
    public async Task A_file_of_another_count_is_refused_before_memory_is_taken()
    {
        RecordingManifestReference written = Write(Codes(10));
        License license = Issue(new RecordingManifestReference(written.Uri, written.Sha256, RecordingManifestReference.MaxCount));
        using var manifests = new RecordingManifests(_folder);
        long before = GC.GetTotalAllocatedBytes(precise: true);
        Assert.Equal(LicenseOutcome.ManifestMismatch, await manifests.LoadAsync(license));
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 50_000_000);
    }

    [Fact]
    public async Task A_good_file_that_comes_later_is_taken()
    {
        string[] codes = Codes(150);
        License license = Issue(Reference(codes));
        using var manifests = new RecordingManifests(_folder);
        Assert.Equal(LicenseOutcome.ManifestMissing, await manifests.LoadAsync(license));
        Write(codes);
        Assert.Equal(LicenseOutcome.Valid, await manifests.LoadAsync(license));
        Assert.Equal(LicenseOutcome.Valid, WhyNot(license, codes[7]));
    }

    [Theory]
    [InlineData("http://label.example/m", "lVGNtrkjKSl59xsrd7PT9HDD0DrdGK4PQs2arlC9rUY", 1)]
    [InlineData("https://label.example/m", "lVGN", 1)]
    [InlineData("https://label.example/m", "../../../../etc/passwd/aaaaaaaaaaaaaaaaaaaaa", 1)]
    [InlineData("https://label.example/m", "lVGNtrkjKSl59xsrd7PT9HDD0DrdGK4PQs2arlC9rUY", 0)]
    public void A_reference_that_is_none_is_refused(string uri, string sha256, int count) =>
        Assert.ThrowsAny<ArgumentException>(() => new RecordingManifestReference(uri, sha256, count));

    [Fact]
    public async Task A_manifest_that_cannot_be_read_covers_nothing_until_it_can()
    {
        string[] codes = Codes(200);
        RecordingManifestReference reference = Write(codes);
        License license = Issue(reference);
        using var manifests = new RecordingManifests(_folder);
        await using (new FileStream(Path.Combine(_folder, reference.FileName), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Equal(LicenseOutcome.ManifestMissing, await manifests.LoadAsync(license));
            Assert.Equal(LicenseOutcome.ManifestMissing, WhyNot(license, codes[0]));
        }

        Assert.Equal(LicenseOutcome.Valid, await manifests.LoadAsync(license));
        Assert.Equal(LicenseOutcome.Valid, WhyNot(license, codes[0]));
        License elsewhere = Issue(Reference(Codes(201)));
        Directory.CreateDirectory(Path.Combine(_folder, Reference(Codes(201)).FileName));
        Assert.Equal(LicenseOutcome.ManifestMissing, await manifests.LoadAsync(elsewhere));
    }

    private static string[] Codes(int count) => [.. Enumerable.Range(0, count).Select(i => $"SEABC26{i:D5}")];

    private static string Text(IEnumerable<string> codes) => string.Concat(codes.Select(code => code + "\n"));

    private static RecordingManifestReference Reference(string[] codes) =>
        new("https://label.example/manifest", StrictBase64Url.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Text(codes)))), codes.Length);

    private static License Issue(RecordingManifestReference reference)
    {
        using var desk = new LicenseDesk();
        return desk.Accepts(desk.Issue(Some.InGrant(grant => grant["recordings"] = new JsonObject
        {
            ["manifest"] = new JsonObject { ["uri"] = reference.Uri, ["sha256"] = reference.Sha256, ["count"] = reference.Count },
        })));
    }

    private static LicenseOutcome WhyNot(License license, string recording)
    {
        license.FindGrant(Some.Remix() with { Recording = Isrc.Parse(recording) }, Some.Now, out LicenseOutcome whyNot);
        return whyNot;
    }

    private RecordingManifestReference Write(string[] codes)
    {
        RecordingManifestReference reference = Reference(codes);
        File.WriteAllText(Path.Combine(_folder, reference.FileName), Text(codes));
        return reference;
    }
}
