namespace ArtistFirst.Tests;

public sealed class FileCatalogueRefreshTests : IDisposable
{
    private const string One = "USPR37300012";
    private const string Two = "GBUM70602587";
    private readonly CatalogueFolderOfFiles _folder = new();

    [Fact]
    public async Task A_new_file_is_found_when_the_last_scan_is_five_seconds_old_and_not_before()
    {
        await _folder.MissingAsync(One);
        _folder.Write($"{One}.wav");
        _folder.Time.Advance(TimeSpan.FromSeconds(4.9));
        await _folder.MissingAsync(One);
        _folder.Time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal($"{One}.wav", await _folder.OpenedAsync(One));
    }

    [Fact]
    public async Task A_refresh_sees_a_new_file_at_once()
    {
        await _folder.MissingAsync(One);
        _folder.Write($"{One}.wav");
        await _folder.Catalogue.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.Equal($"{One}.wav", await _folder.OpenedAsync(One));
    }

    [Fact]
    public async Task A_second_file_makes_a_recording_ambiguous_until_one_is_gone()
    {
        _folder.Write("a.wav", CatalogueFolderOfFiles.Tagged(One));
        Assert.Equal("a.wav", await _folder.OpenedAsync(One));
        string second = _folder.Write("b.wav", CatalogueFolderOfFiles.Tagged(One));
        await _folder.Catalogue.RefreshAsync(TestContext.Current.CancellationToken);
        await _folder.RefusedAsync(One);

        File.Delete(second);
        _folder.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("a.wav", await _folder.OpenedAsync(One));
    }

    [Fact]
    public async Task A_file_that_was_moved_is_found_again_after_the_interval()
    {
        string path = _folder.Write($"{One}.wav");
        await _folder.OpenedAsync(One);
        File.Move(path, Path.Combine(_folder.Root, $"moved {One}.wav"));
        await _folder.MissingAsync(One);
        _folder.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal($"moved {One}.wav", await _folder.OpenedAsync(One));
    }

    [Fact]
    public async Task A_file_that_now_holds_another_recording_does_not_open_as_the_former_one()
    {
        string path = _folder.Write("song.wav", CatalogueFolderOfFiles.Tagged(One));
        await _folder.OpenedAsync(One);
        Rewrite(path, CatalogueFolderOfFiles.Tagged(Two));
        await _folder.MissingAsync(One);
        await _folder.Catalogue.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.Equal("song.wav", await _folder.OpenedAsync(Two));
    }

    [Fact]
    public async Task A_file_that_changed_and_holds_the_same_recording_still_opens()
    {
        string path = _folder.Write("song.wav", CatalogueFolderOfFiles.Tagged(One));
        await _folder.OpenedAsync(One);
        Rewrite(path, CatalogueFolderOfFiles.Wave(CatalogueFolderOfFiles.Chunk("junk", new byte[40]), CatalogueFolderOfFiles.Id3Chunk("TSRC", One)));
        Assert.Equal("song.wav", await _folder.OpenedAsync(One));
    }

    [Fact]
    public async Task Files_that_have_not_changed_are_not_read_again()
    {
        string path = _folder.Write("song.wav", CatalogueFolderOfFiles.Tagged(One));
        DateTime written = File.GetLastWriteTimeUtc(path);
        await _folder.OpenedAsync(One);

        // Same length, same time: nothing tells that it changed, so it is not looked into.
        File.WriteAllBytes(path, CatalogueFolderOfFiles.Tagged(Two));
        File.SetLastWriteTimeUtc(path, written);
        await _folder.Catalogue.RefreshAsync(TestContext.Current.CancellationToken);
        await _folder.MissingAsync(Two);

        File.SetLastWriteTimeUtc(path, written.AddSeconds(1));
        await _folder.Catalogue.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.Equal("song.wav", await _folder.OpenedAsync(Two));
    }

    [Fact]
    public async Task A_file_that_someone_writes_is_reported_and_found_when_it_is_free()
    {
        await using (new FileStream(_folder.Write($"{One}.wav"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            await _folder.MissingAsync(One);
            Assert.Contains("cannot be read", Assert.Single(_folder.Catalogue.Problems).Message, StringComparison.Ordinal);
        }

        await _folder.Catalogue.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.Equal($"{One}.wav", await _folder.OpenedAsync(One));
    }

    [Fact]
    public async Task A_refresh_that_fails_for_a_broken_index_opens_nothing_until_it_is_gone()
    {
        _folder.Write($"{One}.wav");
        await _folder.OpenedAsync(One);
        string index = _folder.Write("catalogue.json", "{");
        await Assert.ThrowsAsync<InvalidDataException>(() => _folder.Catalogue.RefreshAsync(TestContext.Current.CancellationToken));
        await _folder.RefusedAsync(One);
        File.Delete(index);
        Assert.Equal($"{One}.wav", await _folder.OpenedAsync(One));
    }

    [Fact]
    public async Task Many_opens_at_once_share_the_scan_and_get_a_stream_each()
    {
        for (int i = 0; i < 200; i++)
        {
            _folder.Write($"USPR373{i:D5}.wav");
        }

        Stream[] streams = await Task.WhenAll(Enumerable.Range(0, 200).Select(i =>
            _folder.Catalogue.OpenAsync(Isrc.Parse($"USPR373{i:D5}"), TestContext.Current.CancellationToken)));
        Assert.Equal(200, streams.Select(stream => ((FileStream)stream).Name).Distinct(StringComparer.Ordinal).Count());
        foreach (Stream stream in streams)
        {
            await stream.DisposeAsync();
        }
    }

    [Fact]
    public async Task Opening_ends_when_it_is_cancelled()
    {
        _folder.Write($"{One}.wav");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _folder.Catalogue.OpenAsync(Isrc.Parse(One), new CancellationToken(canceled: true)));
        Assert.Equal($"{One}.wav", await _folder.OpenedAsync(One));
    }

    public void Dispose() => _folder.Dispose();

    private static void Rewrite(string path, byte[] content)
    {
        DateTime before = File.GetLastWriteTimeUtc(path);
        File.WriteAllBytes(path, content);
        File.SetLastWriteTimeUtc(path, before.AddSeconds(2));
    }
}
