using System.Text;
using ArtistFirst.Tests;

namespace ArtistFirst.Conformance;

/// <summary>MP3 and FLAC files with tags of every form, and WAV files of every shape, are trusted when they are signed, and ffmpeg decodes the same samples.</summary>
public sealed class C2paTagFileTests
{
    private static readonly byte[] Title23 = Frame("TIT2", 3, [1, 0xFF, 0xFE, 0xFF, 0x00, 0xD8, 0x00]);
    private static readonly byte[] Title24 = Frame("TIT2", 4, [3, .. "Øre"u8]);
    private static readonly byte[] Object = Frame("GEOB", 4, [0, .. "application/json\0a\0b\0{}"u8]);

    private static readonly (string Name, byte[] Tag)[] Tags =
    [
        ("none", []),
        ("v3", Tag(3, 0, Title23)),
        ("v3-unsynchronized", Tag(3, 0x80, Unsynchronize([.. Title23, .. Frame("PRIV", 3, [.. "x\0"u8, 0xFF, 0xE0, 0xFF, 0x00])]))),
        ("v4-padding", Tag(4, 0, [.. Title24, .. new byte[700]])),
        ("v4-footer", [.. Tag(4, 0x10, Title24), .. "3DI"u8, .. Tag(4, 0x10, Title24)[3..10]]),
        ("v2", [.. "ID3"u8, 2, 0, 0, 0, 0, 0, 10, .. "TT2"u8, 0, 0, 4, 0, .. "Ore"u8]),
        ("v4-plain-size", Tag(4, 0, [.. Frame("PRIV", 3, [.. "x\0"u8, .. new byte[298]]), .. Title24])),
        ("v4-object", Tag(4, 0, [.. Object, .. Title24])),
        ("v4-unsynchronized", Tag(4, 0x80, Frame("TIT2", 4, Unsynchronize([1, 0xFF, 0xFE, 0x41, 0x00]), flags: 2))),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tags_of_every_form_are_trusted_by_both_releases_and_sound_the_same()
    {
        using var desk = new C2paDesk();
        string plainMp3 = desk.PathOf("plain.mp3"), trailers = desk.PathOf("trailers.mp3"), flac = desk.PathOf("plain.flac");
        await Ffmpeg.MakeAsync("-id3v2_version", "0", "-write_xing", "0", plainMp3);
        await Ffmpeg.MakeAsync("-id3v2_version", "0", "-write_apetag", "1", "-write_id3v1", "1", "-metadata", "title=Song", "-f", "mp3", trailers);
        await Ffmpeg.MakeAsync("-metadata", "ISRC=USPR37300012", flac);
        var files = new List<string>();
        foreach (string audio in (string[])[plainMp3, trailers, flac])
        {
            foreach ((string name, byte[] tag) in Tags)
            {
                files.Add(await SignAsync(desk, $"{name}-{Path.GetFileName(audio)}", [.. tag, .. await File.ReadAllBytesAsync(audio, Stop)]));
            }
        }

        await AssertTrustedAsync(desk, files);
    }

    [Fact]
    public async Task Wave_files_of_every_shape_sound_the_same()
    {
        using var desk = new C2paDesk();
        var files = new List<string>();
        foreach ((string name, byte[] file) in WaveFiles.All)
        {
            files.Add(await SignAsync(desk, name, file));
        }

        await Ffmpeg.MakeAsync("-ac", "6", "-c:a", "pcm_s24le", "-write_bext", "1", "-metadata", "description=Øre", desk.PathOf("surround-source.wav"));
        files.Add(await SignAsync(desk, "surround.wav", await File.ReadAllBytesAsync(desk.PathOf("surround-source.wav"), Stop)));
        await AssertTrustedAsync(desk, files);
    }

    private static async Task<string> SignAsync(C2paDesk desk, string name, byte[] file)
    {
        string source = desk.PathOf($"unsigned-{name}");
        await File.WriteAllBytesAsync(source, file, Stop);
        string signed = desk.PathOf($"signed-{name}");
        await desk.Embedder.EmbedAsync(source, signed, C2paDesk.Draft(), Stop);
        Assert.Equal(await Ffmpeg.DecodeAsync(source), await Ffmpeg.DecodeAsync(signed));
        return signed;
    }

    private static async Task AssertTrustedAsync(C2paDesk desk, List<string> files)
    {
        foreach (C2paJudge judge in C2paJudge.All)
        {
            foreach ((string file, C2paVerdict verdict) in files.Zip(await judge.JudgeAsync(desk.Anchors, [.. files])))
            {
                Assert.True(string.Equals(verdict.State, "Trusted", StringComparison.Ordinal), $"{judge}, {Path.GetFileName(file)}: {verdict}");
            }
        }
    }

    private static byte[] Tag(int version, byte flags, byte[] body) => [.. "ID3"u8, (byte)version, 0, flags, .. SyncSafe(body.Length), .. body];

    private static byte[] Frame(string id, int version, byte[] content, byte flags = 0) =>
        [.. Encoding.ASCII.GetBytes(id), .. version == 4 ? SyncSafe(content.Length) : [0, 0, (byte)(content.Length >> 8), (byte)(content.Length & 0xFF)], 0, flags, .. content];

    private static byte[] SyncSafe(int value) => [(byte)((value >> 21) & 0x7F), (byte)((value >> 14) & 0x7F), (byte)((value >> 7) & 0x7F), (byte)(value & 0x7F)];

    private static byte[] Unsynchronize(byte[] plain)
    {
        var stored = new List<byte>();
        foreach (byte value in plain)
        {
            if (stored is [.., 0xFF] && (value == 0 || value >= 0xE0))
            {
                stored.Add(0);
            }

            stored.Add(value);
        }

        return [.. stored];
    }
}
