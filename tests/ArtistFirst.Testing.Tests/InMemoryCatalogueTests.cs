namespace ArtistFirst.Testing.Tests;

public sealed class InMemoryCatalogueTests
{
    private static readonly Isrc Song = Isrc.Parse("AATST2600001");

    private readonly InMemoryCatalogue _catalogue = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Audio_of_ones_own_comes_back_as_it_is_and_cannot_be_written_to()
    {
        _catalogue.Add(Song, "a whole file"u8);

        await using Stream audio = await _catalogue.OpenAsync(Song, Stop);

        Assert.False(audio.CanWrite);
        using StreamReader reader = new(audio);
        Assert.Equal("a whole file", await reader.ReadToEndAsync(Stop));
    }

    [Fact]
    public void Audio_made_for_a_recording_is_wav_and_differs_from_that_of_the_next()
    {
        Isrc next = Isrc.Parse("AATST2600002");
        _catalogue.Add(Song);
        _catalogue.Add(next);

        ReadOnlySpan<byte> audio = _catalogue.AudioOf(Song).Span;
        Assert.True(audio.StartsWith("RIFF"u8));
        Assert.True(audio[8..].StartsWith("WAVEfmt "u8));
        Assert.False(audio.SequenceEqual(_catalogue.AudioOf(next).Span));
    }

    [Fact]
    public async Task Streams_that_were_not_closed_are_counted_and_closing_twice_counts_once()
    {
        _catalogue.Add(Song);

        Stream first = await _catalogue.OpenAsync(Song, Stop);
        Stream second = await _catalogue.OpenAsync(Song, Stop);
        await first.DisposeAsync();
        await first.DisposeAsync();

        Assert.Equal(1, _catalogue.OpenStreams);
        await second.DisposeAsync();
        Assert.Equal(0, _catalogue.OpenStreams);
        Assert.Equal([Song, Song], _catalogue.Opened);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        await Assert.ThrowsAsync<FileNotFoundException>(() => _catalogue.OpenAsync(Song, Stop));
        Assert.Throws<ArgumentException>(() => _catalogue.Add(default));
        _catalogue.Add(Song);
        Assert.True(_catalogue.Remove(Song));
        Assert.False(_catalogue.Remove(Song));
        await Assert.ThrowsAsync<FileNotFoundException>(() => _catalogue.OpenAsync(Song, Stop));
        Assert.Empty(_catalogue.Opened);
    }
}
