using ArtistFirst.C2pa;
using ArtistFirst.Tests;

namespace ArtistFirst.Conformance;

/// <summary>c2pa-rs trusts files that were signed again, finds all their earlier manifests, and ffmpeg decodes the same samples.</summary>
public sealed class C2paResigningTests
{
    private static readonly (string Name, string[] Arguments)[] Formats =
    [
        ("song.wav", ["-c:a", "pcm_s16le"]), ("song.mp3", ["-id3v2_version", "3", "-metadata", "title=Øre"]), ("song.flac", []), ("song.m4a", ["-c:a", "aac", "-movflags", "+faststart"]), ("mdat-first.m4a", ["-c:a", "alac"]),
        ("fragmented.mp4", ["-c:a", "aac", "-movflags", "frag_keyframe+empty_moov", "-frag_duration", "100000"]),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_generations_are_trusted_by_both_releases_and_sound_the_same()
    {
        using var desk = new C2paDesk();
        var files = new List<string>();
        foreach ((string name, string[] arguments) in Formats)
        {
            string source = desk.PathOf($"source-{name}");
            files.Add(desk.PathOf(name));
            await Ffmpeg.MakeAsync([.. arguments, source]);
            await desk.Embedder.EmbedAsync(source, files[^1], C2paDesk.Draft(), Stop);
            await desk.Embedder.EmbedAsync(files[^1], files[^1], Reopened(), Stop);
            await desk.Embedder.EmbedAsync(files[^1], files[^1], Reopened(), Stop);
            Assert.Equal(await Ffmpeg.DecodeAsync(source), await Ffmpeg.DecodeAsync(files[^1]));
        }

        await AssertTrustedAsync(desk.Anchors, files, manifests: 3);
    }

    [Fact]
    public async Task Manifests_of_components_and_of_c2pa_rs_itself_are_kept_so_that_it_trusts_them()
    {
        using var desk = new C2paDesk();
        string anchors = desk.Anchors + await File.ReadAllTextAsync(Vectors.Get("c2pa/generated/root.pem"), Stop);
        var reader = new ManifestReader(TimeProvider.System) { Signers = TrustList.FromPem(anchors) };
        var files = new List<string>();
        foreach (string name in (string[])["c2pa-rs-0.91.3.wav", "c2pa-rs-0.91.3.mp3", "c2pa-rs-0.91.3.flac", "c2pa-rs-0.91.3.m4a"])
        {
            files.Add(desk.PathOf(name));
            string other = Vectors.Get("c2pa/generated/scratch-es256.wav");
            var component = new IngredientAssertion(IngredientRelationship.ComponentOf) { Title = "Night Ferry", Credentials = await reader.ReadAsync(other, Stop) };
            await desk.Embedder.EmbedAsync(Vectors.Get($"c2pa/generated/{name}"), files[^1], Reopened(component), Stop);
        }

        await AssertTrustedAsync(anchors, files, manifests: 3);
    }

    private static ManifestDraft Reopened(params IngredientAssertion[] components)
    {
        var parent = new IngredientAssertion(IngredientRelationship.ParentOf) { Title = "Harbor Lights" };
        ManifestAction[] actions =
        [
            new() { Name = ActionNames.Opened, Ingredients = [parent] },
            .. components.Select(component => new ManifestAction { Name = ActionNames.Placed, Ingredients = [component] }),
            new() { Name = ActionNames.Edited, SourceType = DigitalSourceType.HumanEdits },
        ];
        return new ManifestDraft { Generator = new GeneratorInfo("North Studio", "1.0"), Assertions = [new ActionsAssertion(actions), parent, .. components] };
    }

    private static async Task AssertTrustedAsync(string anchors, List<string> files, int manifests)
    {
        foreach (C2paJudge judge in C2paJudge.All)
        {
            foreach ((string file, C2paVerdict verdict) in files.Zip(await judge.JudgeAsync(anchors, [.. files])))
            {
                Assert.True(string.Equals(verdict.State, "Trusted", StringComparison.Ordinal), $"{judge}, {Path.GetFileName(file)}: {verdict}");
                Assert.Empty(verdict.Failure);
                Assert.Equal(manifests, verdict.Answer.GetProperty("manifests").GetInt32());
            }
        }
    }
}
