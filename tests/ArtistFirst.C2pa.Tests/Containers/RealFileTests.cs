using ArtistFirst.Tests;

namespace ArtistFirst.C2pa.Tests;

public sealed class RealFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("artistfirst-containers-");

    [Theory]
    [InlineData("plain.wav", AudioContainerKind.Wave, "")]
    [InlineData("extensible.wav", AudioContainerKind.Wave, "-c:a pcm_s24le -ar 96000")]
    [InlineData("broadcast.wav", AudioContainerKind.Wave, "-write_bext 1 -metadata originator=test")]
    [InlineData("plain.mp3", AudioContainerKind.Mp3, "-write_id3v2 0")]
    [InlineData("v1.mp3", AudioContainerKind.Mp3, "-write_id3v1 1 -id3v2_version 3 -metadata title=Song")]
    [InlineData("v4.mp3", AudioContainerKind.Mp3, "-id3v2_version 4 -metadata title=Song")]
    [InlineData("low.mp3", AudioContainerKind.Mp3, "-ar 16000 -b:a 32k")]
    [InlineData("vbr.mp3", AudioContainerKind.Mp3, "-q:a 4")]
    [InlineData("plain.flac", AudioContainerKind.Flac, "-metadata title=Song")]
    [InlineData("aac.m4a", AudioContainerKind.Mp4, "-metadata title=Song")]
    [InlineData("alac.m4a", AudioContainerKind.Mp4, "-c:a alac")]
    [InlineData("front.m4a", AudioContainerKind.Mp4, "-movflags +faststart")]
    [InlineData("fragments.mp4", AudioContainerKind.Mp4, "-movflags frag_keyframe+empty_moov -frag_duration 100000")]
    public async Task Files_that_ffmpeg_writes_are_read(string name, AudioContainerKind kind, string arguments)
    {
        string path = Path.Combine(_folder.FullName, name);
        await Ffmpeg.MakeAsync([.. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), path]);
        await using FileStream file = File.OpenRead(path);
        AudioContainer container = await AudioContainer.ReadAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(kind, container.Kind);
        Assert.Equal(kind, await AudioContainer.DetectAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(file.Length, container.Parts[^1].End);
        Assert.Equal(arguments.Contains("title", StringComparison.Ordinal), container.Tags.Any(tag => tag.Value is "Song"));
        Assert.Equal(name is "extensible.wav", container.WaveFormat?.SubFormat is not null);
    }

    [Fact]
    public async Task A_wave_file_written_to_a_pipe_has_no_sizes_and_is_refused()
    {
        string path = Path.Combine(_folder.FullName, "pipe.wav");
        await Ffmpeg.MakeAsync("-f", "wav", "-flush_packets", "1", path);
        byte[] bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        Some.LittleEndian(uint.MaxValue).CopyTo(bytes, 4);
        Assert.Contains("never completed", (await Read.Refusal(bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rf64_from_ffmpeg_is_refused_by_name()
    {
        string path = Path.Combine(_folder.FullName, "rf64.wav");
        await Ffmpeg.MakeAsync("-rf64", "always", path);
        await using FileStream file = File.OpenRead(path);
        ContainerFormatException refusal = await Assert.ThrowsAsync<ContainerFormatException>(() => AudioContainer.ReadAsync(file, TestContext.Current.CancellationToken));
        Assert.Contains("'RF64'", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
