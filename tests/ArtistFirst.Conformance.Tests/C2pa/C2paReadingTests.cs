using ArtistFirst.Tests;

namespace ArtistFirst.Conformance;

/// <summary>What ManifestReader says of files is what c2pa-rs says of them, or stricter.</summary>
public sealed class C2paReadingTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Of_every_published_file_the_same_is_said_with_and_without_trust()
    {
        string root = await File.ReadAllTextAsync(Vectors.Get("c2pa/generated/root.pem"), TestContext.Current.CancellationToken);
        string[] files = Published();
        foreach (string? anchors in (string?[])[root, null])
        {
            ReadingComparison comparison = await ReadingComparison.OfAsync(anchors, files);
            output.WriteLine(comparison.ToString());
            Assert.Empty(comparison.Differences);
        }
    }

    [Fact]
    public async Task Of_good_files_that_were_changed_nothing_more_is_believed()
    {
        var mutants = new List<Mutant>();
        foreach (MutantMaker maker in Makers("scratch-es256.mp3", "c2pa-rs-0.91.3.m4a"))
        {
            Mutant[] byStructure = [.. maker.Boxes(), .. maker.Heads(), .. maker.Container(), .. maker.Lengths(), .. maker.Headers()];
            mutants.AddRange([.. byStructure.Where(static (_, i) => i % 31 == 0), .. maker.Truncations(20), .. maker.Random(seed: 1, count: 100)]);
        }

        await CompareAsync(mutants);
    }

    [Theory]
    [InlineData("scratch-es256.mp3")]
    [InlineData("c2pa-rs-0.91.3.m4a")]
    [InlineData("c2pa-rs-0.91.3.flac")]
    [InlineData("scratch-ed25519.wav")]
    [InlineData("../signed/c2pa-rs_100kb-signed.mp3")]
    [InlineData("../signed/c2pa-rs_video1.mp4")]
    public async Task Of_a_good_file_that_was_changed_everywhere_nothing_more_is_believed(string name)
    {
        SkipUnlessLong();
        MutantMaker maker = Makers(name).Single();
        await CompareAsync([.. maker.Boxes(), .. maker.Heads(), .. maker.Lengths(), .. maker.Headers(), .. maker.Truncations(200), .. maker.Container()]);
    }

    [Theory]
    [InlineData("scratch-es256.mp3", 2000)]
    [InlineData("c2pa-rs-0.91.3.m4a", 2000)]
    [InlineData("c2pa-rs-0.91.3.flac", 2000)]
    [InlineData("scratch-ed25519.wav", 2000)]
    [InlineData("../signed/c2pa-rs_100kb-signed.mp3", 1800)]
    [InlineData("../signed/c2pa-rs_video1.mp4", 200)]
    public async Task Of_a_good_file_that_was_changed_at_random_nothing_more_is_believed(string name, int count)
    {
        SkipUnlessLong();
        await CompareAsync([.. Makers(name).Single().Random(seed: 2, count)]);
    }

    [Fact]
    public async Task Of_changed_files_nothing_more_is_believed_than_by_the_release_before()
    {
        Mutant[] mutants = [.. Makers("scratch-es256.wav", "c2pa-rs-0.91.3.m4a").SelectMany(static maker => ((Mutant[])[.. maker.Boxes(), .. maker.Heads(), .. maker.Headers()]).Where(static (_, i) => i % 61 == 0).Concat(maker.Random(seed: 3, count: 40)))];
        await CompareAsync([.. mutants], C2paJudge.Older);
    }

    [Fact]
    public async Task Of_published_files_nothing_more_is_believed_than_by_the_release_before()
    {
        string root = await File.ReadAllTextAsync(Vectors.Get("c2pa/generated/root.pem"), TestContext.Current.CancellationToken);
        ReadingComparison comparison = await ReadingComparison.OfAsync(root, Published(), C2paJudge.Older);
        output.WriteLine(comparison.ToString());
        Assert.Empty(comparison.Laxer);
    }

    private static string[] Published()
    {
        string[] files = [.. Directory.EnumerateFiles(Vectors.Get("c2pa"), "*", SearchOption.AllDirectories).Where(static file => Path.GetExtension(file) is ".wav" or ".mp3" or ".flac" or ".m4a" or ".mp4").Order(StringComparer.Ordinal)];
        Assert.NotEmpty(files);
        return files;
    }

    private static void SkipUnlessLong() => Assert.SkipUnless(Environment.GetEnvironmentVariable("ARTISTFIRST_LONG") is "1", "It takes minutes: './test.sh --long' runs it.");

    private static IEnumerable<MutantMaker> Makers(params string[] names) => names.Select(static name => new MutantMaker(Path.Combine(Vectors.Get("c2pa/generated"), name)));

    private async Task CompareAsync(List<Mutant> mutants, C2paJudge? judge = null)
    {
        string root = await File.ReadAllTextAsync(Vectors.Get("c2pa/generated/root.pem"), TestContext.Current.CancellationToken);
        ReadingComparison comparison = await ReadingComparison.OfAsync(root, mutants, judge);
        output.WriteLine(comparison.ToString());
        Assert.Empty(comparison.Laxer);
        Assert.Empty(comparison.Unexplained);
    }
}
