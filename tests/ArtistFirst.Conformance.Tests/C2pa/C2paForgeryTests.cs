using ArtistFirst.C2pa;

namespace ArtistFirst.Conformance;

/// <summary>Of manifests that are signed and break a rule, we believe none that c2pa-rs does not believe.</summary>
public sealed class C2paForgeryTests(ITestOutputHelper output)
{
    // Right, and believed by both.
    private static readonly string[] Good = ["edited", "updated", "updated twice", "redacted", "redacted by an update", "compressed", "compressed parent"];

    [Fact]
    public async Task Of_signed_manifests_that_break_a_rule_nothing_more_is_believed()
    {
        ReadingComparison comparison = await CompareAsync(Forgeries.All.ToDictionary(static forgery => forgery.Key, static forgery => Made(forgery.Value), StringComparer.Ordinal));
        Assert.Equal("Trusted", comparison.Pairs[0].Theirs.State);
    }

    [Fact]
    public async Task Of_updates_redactions_and_packed_manifests_the_same_is_said()
    {
        ReadingComparison comparison = await CompareAsync(Histories.All.ToDictionary(static history => history.Key, static history => history.Value(), StringComparer.Ordinal));
        Assert.All(
            comparison.Pairs.Where(static pair => Good.Contains(Path.GetFileNameWithoutExtension(pair.File), StringComparer.Ordinal)),
            static pair => Assert.Equal((ValidationState.Trusted, "Trusted"), (pair.Ours.State, pair.Theirs.State)));
    }

    private async Task<ReadingComparison> CompareAsync(Dictionary<string, Forgery[]> forgeries)
    {
        using var forger = new Forger();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("artistfirst-forged-");
        var files = new List<string>();
        foreach ((string name, Forgery[] manifests) in forgeries)
        {
            files.Add(Path.Combine(folder.FullName, $"{name}.wav"));
            await File.WriteAllBytesAsync(files[^1], await forger.ForgeAsync(manifests), TestContext.Current.CancellationToken);
        }

        ReadingComparison comparison = await ReadingComparison.OfAsync(forger.Anchors, [.. files]);
        folder.Delete(recursive: true);
        output.WriteLine(comparison.ToString());
        Assert.Empty(comparison.Laxer);
        return comparison;
    }

    private static Forgery[] Made(Action<Forgery> change)
    {
        var forgery = new Forgery();
        change(forgery);
        return [forgery];
    }
}
