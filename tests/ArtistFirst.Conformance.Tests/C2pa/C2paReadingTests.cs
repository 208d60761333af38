using ArtistFirst.Tests;

namespace ArtistFirst.Conformance;

/// <summary>What ManifestReader says of files is what c2pa-rs says of them, or stricter.</summary>
public sealed class C2paReadingTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Of_every_published_file_the_same_is_said_with_and_without_trust()
    {
        string folder = Vectors.Get("c2pa");
        string root = await File.ReadAllTextAsync(Path.Combine(folder, "generated", "root.pem"), TestContext.Current.CancellationToken);
        string[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(static file => Path.GetExtension(file) is ".wav" or ".mp3" or ".flac" or ".m4a" or ".mp4").Order(StringComparer.Ordinal)];
        Assert.NotEmpty(files);
        foreach (string? anchors in (string?[])[root, null])
        {
            ReadingComparison comparison = await ReadingComparison.OfAsync(anchors, files);
            output.WriteLine(comparison.ToString());
            Assert.Empty(comparison.Laxer);
        }
    }
}
