namespace ArtistFirst.Conformance;

/// <summary>Of manifests that are signed and break a rule, we believe none that c2pa-rs does not believe.</summary>
public sealed class C2paForgeryTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Of_signed_manifests_that_break_a_rule_nothing_more_is_believed()
    {
        using var forger = new Forger();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("artistfirst-forged-");
        var files = new List<string>();
        foreach ((string name, Action<Forgery> change) in Forgeries.All)
        {
            var forgery = new Forgery();
            change(forgery);
            files.Add(Path.Combine(folder.FullName, $"{name}.wav"));
            await File.WriteAllBytesAsync(files[^1], await forger.ForgeAsync(forgery), TestContext.Current.CancellationToken);
        }

        ReadingComparison comparison = await ReadingComparison.OfAsync(forger.Anchors, [.. files]);
        folder.Delete(recursive: true);
        output.WriteLine(comparison.ToString());
        Assert.Equal("Trusted", comparison.Pairs[0].Theirs.State);
        Assert.Empty(comparison.Laxer);
    }
}
