using ArtistFirst.Tests;

namespace ArtistFirst.Conformance;

/// <summary>What is stamped is trusted by c2pa-rs in two releases, and ffmpeg decodes the same samples from it, tags and all.</summary>
public sealed class StampedFileTests
{
    private static readonly (string Name, string[] Encoding)[] Formats =
    [
        ("pcm16.wav", []),
        ("mono24.wav", ["-ac", "1", "-c:a", "pcm_s24le", "-write_bext", "1", "-metadata", "title=Øre"]),
        ("no-tag.mp3", ["-id3v2_version", "0", "-write_xing", "0"]),
        ("tag-2.3.mp3", ["-id3v2_version", "3", "-write_id3v1", "1", "-metadata", "title=Øre"]),
        ("tag-2.4.mp3", ["-id3v2_version", "4"]),
        ("plain.flac", ["-metadata", "ISRC=USPR37300012"]),
        ("plain.m4a", ["-c:a", "aac"]),
        ("moov-first.m4a", ["-c:a", "aac", "-movflags", "+faststart", "-metadata", "title=Øre"]),
        ("alac.m4a", ["-c:a", "alac"]),
        ("fragmented.mp4", ["-c:a", "aac", "-movflags", "frag_keyframe+empty_moov+default_base_moof", "-frag_duration", "100000"]),
        ("fragmented-by-offset.mp4", ["-c:a", "aac", "-movflags", "frag_keyframe+empty_moov", "-frag_duration", "100000"]),
        ("indexed.mp4", ["-c:a", "aac", "-movflags", "dash+frag_keyframe", "-frag_duration", "100000"]),
    ];

    [Fact]
    public async Task Stamped_files_of_every_container_are_trusted_by_both_releases_and_sound_the_same()
    {
        using var desk = new StampingDesk();
        var files = new List<string>();
        foreach ((string name, string[] encoding) in Formats)
        {
            (string plain, string stamped) = await desk.StampAsync(name, encoding);
            files.Add(stamped);
            Assert.Equal(await DecodeAsync(plain), await DecodeAsync(stamped));
            AttributionReading reading = await desk.Reader.ReadAsync(stamped, TestContext.Current.CancellationToken);
            Assert.True(reading.IsTrusted, $"{name}: {string.Join('\n', reading.Findings)}");
        }

        await AssertTrustedAsync(desk, files);
    }

    [Fact]
    public async Task Every_way_to_say_how_it_came_to_be_is_trusted_by_both_releases()
    {
        using var desk = new StampingDesk();
        string[] files =
        [
            (await desk.StampAsync("generated.wav", [], Uses.Reference)).Stamped,
            (await desk.StampAsync("composite.wav", [], Uses.Remix)).Stamped,
            (await desk.StampAsync("enhanced.wav", [], Uses.Remix, attribution => attribution with { Origin = OutputOrigin.Enhanced })).Stamped,
        ];
        await AssertTrustedAsync(desk, files);
    }

    private static async Task AssertTrustedAsync(StampingDesk desk, IReadOnlyList<string> files)
    {
        foreach (C2paJudge judge in C2paJudge.All)
        {
            foreach ((string file, C2paVerdict verdict) in files.Zip(await judge.JudgeAsync(desk.Anchors, [.. files])))
            {
                Assert.True(string.Equals(verdict.State, "Trusted", StringComparison.Ordinal), $"{judge}, {Path.GetFileName(file)}: {verdict}");
                Assert.DoesNotContain(verdict.Informational, code => !string.Equals(code, "signingCredential.ocsp.skipped", StringComparison.Ordinal));
            }
        }
    }

    private static async Task<string> DecodeAsync(string path)
    {
        ChildProcessResult result = await ChildProcess.RunAsync(Judges.Program("ffmpeg"), ["-nostdin", "-v", "error", "-i", path, "-map", "0:a", "-f", "md5", "-"]);
        Assert.True(result.ExitCode == 0 && result.Output.StartsWith("MD5=", StringComparison.Ordinal), result.Transcript);
        return result.Output;
    }
}
