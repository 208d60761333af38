using ArtistFirst.Tests;

namespace ArtistFirst.C2pa.Tests;

public sealed class AudioContentTests
{
    private static readonly string[] Encodings = ["a.wav", "a.mp3", "a.flac", "a.m4a"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_tells_how_long_every_container_plays()
    {
        string folder = Directory.CreateTempSubdirectory("artistfirst-content-").FullName;
        try
        {
            foreach ((string name, string[] arguments) in ((string, string[])[])
                [("a.wav", []), ("adpcm.wav", ["-c:a", "adpcm_ms"]), ("a.mp3", []), ("rate.mp3", ["-ar", "22050"]), ("bare.mp3", ["-id3v2_version", "0", "-write_xing", "0"]), ("a.flac", []), ("a.m4a", ["-c:a", "aac"]), ("alac.m4a", ["-c:a", "alac"]),
                ("fragments.mp4", ["-c:a", "aac", "-movflags", "frag_keyframe+empty_moov+default_base_moof", "-frag_duration", "100000"])])
            {
                string path = Path.Combine(folder, name);
                await Ffmpeg.MakeAsync([.. arguments, path]);
                await using FileStream file = File.OpenRead(path);
                AudioContent content = await AudioContent.ReadAsync(file, Stop);

                // Encoders add up to a tenth of a second: whole frames, and what the decoder needs to get going.
                Assert.True(content.Duration >= TimeSpan.FromSeconds(0.49) && content.Duration <= TimeSpan.FromSeconds(0.61), $"{name}: {content.Duration}");
                Assert.InRange(content.Length, 1, file.Length);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_hash_is_over_the_audio_alone()
    {
        string folder = Directory.CreateTempSubdirectory("artistfirst-content-").FullName;
        try
        {
            foreach (string name in Encodings)
            {
                string plain = Path.Combine(folder, name);
                string signed = Path.Combine(folder, $"signed-{name}");
                await Ffmpeg.MakeAsync(plain);
                await SomeDrafts.Embedder.EmbedAsync(plain, signed, SomeDrafts.Draft(), Stop);
                AudioContent before = await ReadAsync(plain);
                AudioContent after = await ReadAsync(signed);
                Assert.Equal((before.Kind, before.Length, before.Duration), (after.Kind, after.Length, after.Duration));
                Assert.Equal(before.Hash.ToArray(), after.Hash.ToArray());
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<AudioContent> ReadAsync(string path)
    {
        await using FileStream file = File.OpenRead(path);
        return await AudioContent.ReadAsync(file, Stop);
    }
}
