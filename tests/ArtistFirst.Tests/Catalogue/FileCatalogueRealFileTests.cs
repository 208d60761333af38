namespace ArtistFirst.Tests;

public sealed class FileCatalogueRealFileTests : IDisposable
{
    private const string One = "USPR37300012";
    private readonly CatalogueFolderOfFiles _folder = new();

    [Theory]
    [InlineData("song.mp3", "-metadata TSRC=US-PR3-73-00012 -id3v2_version 4")]
    [InlineData("song.mp3", "-metadata TSRC=USPR37300012 -id3v2_version 3 -write_id3v1 1")]
    [InlineData("song.mp3", "-metadata ISRC=USPR37300012")]
    [InlineData("song.flac", "-metadata ISRC=USPR37300012")]
    [InlineData("song.flac", "-metadata isrc=us-pr3-73-00012")]
    [InlineData("USPR37300012.wav", "")]
    [InlineData("USPR37300012.m4a", "-metadata title=Song")]
    [InlineData("USPR37300012.m4a", "-c:a alac -movflags +faststart")]
    [InlineData("USPR37300012.mp3", "-write_id3v2 0")]
    [InlineData("USPR37300012.flac", "")]
    [InlineData("USPR37300012.ogg", "-c:a libvorbis")]
    [InlineData("USPR37300012.aiff", "")]
    public async Task Files_that_ffmpeg_writes_are_found(string name, string arguments)
    {
        await Ffmpeg.MakeAsync([.. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), Path.Combine(_folder.Root, name)]);
        Assert.Equal(name, await _folder.OpenedAsync(One));
        Assert.Empty(_folder.Catalogue.Problems);
    }

    [Theory]
    [InlineData("song.wav", "")]
    [InlineData("song.mp3", "-metadata title=Song")]
    [InlineData("song.flac", "-metadata title=Song")]
    [InlineData("song.m4a", "-metadata title=Song")]
    public async Task Files_without_a_code_are_reported(string name, string arguments)
    {
        await Ffmpeg.MakeAsync([.. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), Path.Combine(_folder.Root, name)]);
        await _folder.MissingAsync(One);
        Assert.Contains("no ISRC", Assert.Single(_folder.Catalogue.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_source_of_a_wave_file_is_not_taken_for_a_recording_code()
    {
        // ffmpeg writes the RIFF INFO entry ISRC, which is the "source", for this key.
        string path = Path.Combine(_folder.Root, "song.wav");
        await Ffmpeg.MakeAsync("-metadata", "ISRC=USPR37300012", path);
        Assert.Contains("ISRC", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        await _folder.MissingAsync(One);
    }

    [Fact]
    public async Task Damaged_copies_of_a_real_file_never_open_as_another_recording()
    {
        string path = Path.Combine(_folder.Root, "song.mp3");
        await Ffmpeg.MakeAsync("-metadata", $"TSRC={One}", path);
        byte[] good = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        File.Delete(path);
        var random = new Random(20261122);
        for (int i = 0; i < 300; i++)
        {
            byte[] damaged = [.. good.AsSpan(0, random.Next(1, good.Length))];
            damaged[random.Next(Math.Min(damaged.Length, 200))] = (byte)random.Next(256);
            _folder.Write($"{i}.mp3", damaged);
        }

        await Assert.ThrowsAnyAsync<Exception>(() => _folder.OpenedAsync("GBUM70602587"));
        Assert.InRange(_folder.Catalogue.Problems.Count, 200, 300);
    }

    public void Dispose() => _folder.Dispose();
}
