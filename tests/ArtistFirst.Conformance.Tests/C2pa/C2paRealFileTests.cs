using ArtistFirst.Tests;

namespace ArtistFirst.Conformance;

/// <summary>Files that ffmpeg made are trusted when they are signed, and ffmpeg decodes the same samples from them.</summary>
public sealed class C2paRealFileTests
{
    private static readonly (string Name, string[] Arguments)[] Formats =
    [
        ("pcm16.wav", ["-c:a", "pcm_s16le"]),
        ("float.wav", ["-c:a", "pcm_f32le"]),
        ("mono24.wav", ["-ac", "1", "-c:a", "pcm_s24le", "-write_bext", "1"]),
        ("no-tag.mp3", ["-id3v2_version", "0", "-write_xing", "0"]),
        ("tag-2.3.mp3", ["-id3v2_version", "3", "-write_id3v1", "1", "-metadata", "title=Øre", "-metadata", "TSRC=USPR37300012"]),
        ("tag-2.4.mp3", ["-id3v2_version", "4", "-metadata", "title=Øre"]),
        ("plain.m4a", ["-c:a", "aac"]),
        ("moov-first.m4a", ["-c:a", "aac", "-movflags", "+faststart", "-metadata", "title=Øre"]),
        ("alac.m4a", ["-c:a", "alac"]),
        ("fragmented.mp4", ["-c:a", "aac", "-movflags", "frag_keyframe+empty_moov+default_base_moof", "-frag_duration", "100000"]),
        ("fragmented-by-offset.mp4", ["-c:a", "aac", "-movflags", "frag_keyframe+empty_moov", "-frag_duration", "100000"]),
        ("indexed.mp4", ["-c:a", "aac", "-movflags", "dash+frag_keyframe", "-frag_duration", "100000"]),
        ("plain.flac", ["-metadata", "ISRC=USPR37300012"]),
    ];

    [Fact]
    public async Task Real_files_of_every_container_are_trusted_by_both_releases_and_sound_the_same()
    {
        using var desk = new C2paDesk();
        var files = new List<string>();
        foreach ((string name, string[] arguments) in Formats)
        {
            string source = desk.PathOf($"source-{name}");
            files.Add(desk.PathOf(name));
            await Ffmpeg.MakeAsync([.. arguments, source]);
            await desk.Embedder.EmbedAsync(source, files[^1], C2paDesk.Draft(), TestContext.Current.CancellationToken);
            Assert.Equal(await Ffmpeg.DecodeAsync(source), await Ffmpeg.DecodeAsync(files[^1]));
        }

        foreach (C2paJudge judge in C2paJudge.All)
        {
            foreach ((string file, C2paVerdict verdict) in files.Zip(await judge.JudgeAsync(desk.Anchors, [.. files])))
            {
                Assert.True(string.Equals(verdict.State, "Trusted", StringComparison.Ordinal), $"{judge}, {Path.GetFileName(file)}: {verdict}");
                Assert.DoesNotContain(verdict.Informational, code => !string.Equals(code, "signingCredential.ocsp.skipped", StringComparison.Ordinal));
                Assert.Contains(verdict.Success, code => code is "assertion.dataHash.match" or "assertion.bmffHash.match");
            }
        }
    }
}
