using ArtistFirst.Tests;

namespace ArtistFirst.C2pa.Tests;

public sealed class TaggedAudioTests
{
    private static readonly AudioTags Tags = new()
    {
        Title = "Två låtar",
        Artists = ["Ada Sång", "Bo Skrift"],
        Composers = ["Åsa Ord"],
        Isrc = "AATST2699999",
        Comment = "水 and fire",
        Originator = "North Studio",
        OriginatedAt = SomeCertificates.Now,
        More = new Dictionary<string, string>(StringComparer.Ordinal) { ["SOURCES"] = new string('x', 700) },
    };

    private static readonly (string Name, string[] Encoding)[] Files =
    [
        ("a.wav", []), ("bext.wav", ["-write_bext", "1", "-metadata", "description=Here"]), ("a.mp3", []), ("three.mp3", ["-id3v2_version", "3"]), ("none.mp3", ["-id3v2_version", "0"]), ("a.flac", []), ("a.m4a", ["-c:a", "aac"]),
        ("first.m4a", ["-c:a", "aac", "-movflags", "+faststart"]), ("bare.m4a", ["-c:a", "aac", "-map_metadata", "-1"]), ("fragments.mp4", ["-c:a", "aac", "-movflags", "frag_keyframe+empty_moov"]),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tags_are_where_readers_find_them_and_the_audio_is_the_same()
    {
        await ForEachAsync(async (name, file) =>
        {
            await using Stream tagged = await TaggedAudio.OpenAsync(file, Tags, Stop);
            AudioContainer container = await AudioContainer.ReadAsync(tagged, Stop);
            string[] texts = [.. container.Tags.Select(tag => tag.Value!)];
            Assert.All((string[])["Två låtar", "水 and fire"], text => Assert.True(texts.Contains(text, StringComparer.Ordinal) || (container.Kind == AudioContainerKind.Mp3 && text.Contains('水', StringComparison.Ordinal)), $"{name} lacks {text}: {string.Join(", ", texts)}"));
            Assert.Contains(texts, text => text.StartsWith("Ada Sång", StringComparison.Ordinal));
            AudioContent before = await AudioContent.ReadAsync(file, Stop);
            AudioContent after = await AudioContent.ReadAsync(tagged, Stop);
            Assert.Equal((name, before.Length, before.Duration), (name, after.Length, after.Duration));
            Assert.Equal(before.Hash.ToArray(), after.Hash.ToArray());
        });
    }

    [Fact]
    public async Task What_is_there_is_not_written_a_second_time()
    {
        await ForEachAsync(async (name, file) =>
        {
            await using Stream tagged = await TaggedAudio.OpenAsync(file, Tags, Stop);
            await using Stream again = await TaggedAudio.OpenAsync(tagged, Tags with { Title = "Another" }, Stop);
            Assert.Equal((name, tagged.Length), (name, again.Length));
        });
    }

    [Fact]
    public async Task Without_anything_to_say_the_file_comes_as_it_is()
    {
        await ForEachAsync(async (name, file) =>
        {
            await using Stream same = await TaggedAudio.OpenAsync(file, new AudioTags { Title = " ", Artists = [""] }, Stop);
            Assert.Equal((name, file.Length), (name, same.Length));
            using var copy = new MemoryStream();
            await same.CopyToAsync(copy, Stop);
            Assert.Equal(((MemoryStream)file).ToArray(), copy.ToArray());
        });
    }

    [Fact]
    public async Task A_signed_file_comes_as_it_is()
    {
        await ForEachAsync(async (name, file) =>
        {
            using var signed = new MemoryStream();
            await SomeDrafts.Embedder.EmbedAsync(file, signed, SomeDrafts.Draft(), Stop);
            await using Stream tagged = await TaggedAudio.OpenAsync(signed, Tags, Stop);
            Assert.Equal((name, signed.Length), (name, tagged.Length));
        });
    }

    [Fact]
    public async Task The_stream_reads_the_same_from_any_place_in_any_portion()
    {
        await ForEachAsync(async (_, file) =>
        {
            await using Stream tagged = await TaggedAudio.OpenAsync(file, Tags, Stop);
            using var whole = new MemoryStream();
            await tagged.CopyToAsync(whole, Stop);
            byte[] bytes = whole.ToArray();
            Assert.Equal(bytes.Length, tagged.Length);
            var random = new Random(7);
            byte[] portion = new byte[301];
            for (int i = 0; i < 50; i++)
            {
                int at = (int)tagged.Seek(random.Next(bytes.Length), SeekOrigin.Begin);
                int read = i % 2 == 0 ? tagged.ReadAtLeast(portion, portion.Length, throwOnEndOfStream: false) : await tagged.ReadAtLeastAsync(portion, portion.Length, throwOnEndOfStream: false, Stop);
                Assert.Equal(bytes.AsSpan(at, Math.Min(portion.Length, bytes.Length - at)).ToArray(), portion[..read]);
            }
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("lower")]
    [InlineData("A=B")]
    public async Task A_name_that_no_scheme_could_carry_is_the_callers_mistake(string name)
    {
        var tags = new AudioTags { More = new Dictionary<string, string>(StringComparer.Ordinal) { [name] = "value" } };
        await ForEachAsync(async (_, file) => await Assert.ThrowsAsync<ArgumentException>(() => TaggedAudio.OpenAsync(file, tags, Stop)));
    }

    private static async Task ForEachAsync(Func<string, Stream, Task> test)
    {
        string folder = Directory.CreateTempSubdirectory("artistfirst-tags-").FullName;
        try
        {
            foreach ((string name, string[] encoding) in Files)
            {
                string path = Path.Combine(folder, name);
                await Ffmpeg.MakeAsync([.. encoding, path]);
                await test(name, new MemoryStream(await File.ReadAllBytesAsync(path, Stop)));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
