namespace ArtistFirst.Tests;

public sealed class TrustStoreTests : IDisposable
{
    private readonly ManualTime _time = new(Some.Now);
    private readonly string _folder = Directory.CreateTempSubdirectory("trust").FullName;

    private string FilePath => Path.Combine(_folder, "trust.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_changed_file_is_read_again()
    {
        using TrustStore store = await LoadAsync("label");
        TrustSnapshot before = store.Current;
        await RefreshAsync(store);
        Assert.Same(before, store.Current);

        await WriteAsync("other");
        await RefreshAsync(store);
        Assert.True(store.Current.Generation > before.Generation);
        Assert.Equal(Some.Key("other").PublicKey, Assert.Single(store.Current.Keys).PublicKey);
        Assert.Null(store.LastProblem);
    }

    [Fact]
    public async Task A_store_that_is_disposed_believes_nobody()
    {
        TrustStore store = await LoadAsync("label");
        Assert.NotEmpty(store.Current.Keys);
        store.Dispose();
        Assert.Empty(store.Current.Keys);
        Assert.Empty(store.Current.Issuers);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.RefreshAsync());
    }

    [Fact]
    public async Task A_file_that_was_only_touched_changes_nothing()
    {
        using TrustStore store = await LoadAsync("label");
        TrustSnapshot before = store.Current;
        File.SetLastWriteTimeUtc(FilePath, new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await RefreshAsync(store);
        Assert.Same(before, store.Current);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    public async Task A_broken_file_keeps_the_last_good_one_and_is_reported(string text)
    {
        using TrustStore store = await LoadAsync("label");
        TrustSnapshot before = store.Current;
        await File.WriteAllTextAsync(FilePath, text);
        await RefreshAsync(store);
        await RefreshAsync(store);
        Assert.Same(before, store.Current);
        Assert.Equal(FilePath, Assert.Single(store.Problems).Source);
        Assert.Contains("$", store.LastProblem!.Message, StringComparison.Ordinal);

        await WriteAsync("other");
        await RefreshAsync(store);
        Assert.NotSame(before, store.Current);
        Assert.Null(store.LastProblem);
    }

    [Fact]
    public async Task A_vanished_file_keeps_the_last_good_one_and_is_reported()
    {
        using TrustStore store = await LoadAsync("label");
        TrustSnapshot before = store.Current;
        File.Delete(FilePath);
        await RefreshAsync(store);
        Assert.Same(before, store.Current);
        Assert.NotNull(store.LastProblem);
        await WriteAsync("label");
        await RefreshAsync(store);
        Assert.Null(store.LastProblem);
    }

    [Fact]
    public async Task A_link_that_is_turned_to_another_file_is_followed()
    {
        string one = Path.Combine(_folder, "one.json");
        string two = Path.Combine(_folder, "two.json");
        await File.WriteAllTextAsync(one, Text("label"));
        await File.WriteAllTextAsync(two, Text("other"));
        File.CreateSymbolicLink(FilePath, one);
        using TrustStore store = await TrustStore.LoadAsync(FilePath, time: _time);
        File.Delete(FilePath);
        File.CreateSymbolicLink(FilePath, two);
        await RefreshAsync(store);
        Assert.Equal(Some.Key("other").PublicKey, Assert.Single(store.Current.Keys).PublicKey);
    }

    [Fact]
    public async Task An_absent_file_cannot_be_loaded() =>
        await Assert.ThrowsAsync<FileNotFoundException>(() => TrustStore.LoadAsync(FilePath, time: _time));

    [Fact]
    public async Task A_file_that_is_too_large_cannot_be_loaded()
    {
        await File.WriteAllBytesAsync(FilePath, new byte[TrustFile.MaxBytes + 1]);
        await Assert.ThrowsAsync<IOException>(() => TrustStore.LoadAsync(FilePath, time: _time));
    }

    [Fact]
    public async Task The_watch_reads_a_changed_file_and_ends_when_it_is_canceled()
    {
        await WriteAsync("label");
        using TrustStore store = await TrustStore.LoadAsync(FilePath, new TrustStoreOptions { PollInterval = TimeSpan.FromSeconds(1) });
        using var stop = new CancellationTokenSource();
        Task watch = store.WatchAsync(stop.Token);
        await WriteAsync("other");
        for (int i = 0; i < 100 && !store.Current.Keys[0].PublicKey.Equals(Some.Key("other").PublicKey); i++)
        {
            await Task.Delay(100);
        }

        Assert.Equal(Some.Key("other").PublicKey, store.Current.Keys[0].PublicKey);
        await stop.CancelAsync();
        await watch;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3601)]
    public void A_poll_interval_out_of_range_is_refused(int seconds) =>
        Assert.Throws<ArgumentException>(() => TrustStore.Parse(Some.Utf8(Text("label")), new TrustStoreOptions { PollInterval = TimeSpan.FromSeconds(seconds) }));

    [Fact]
    public async Task Options_are_copied()
    {
        TrustStoreOptions options = new();
        using TrustStore store = TrustStore.Parse(Some.Utf8(Text("label")), options);
        options.PollInterval = TimeSpan.Zero; // no timer takes it
        await store.WatchAsync(new CancellationToken(canceled: true));
    }

    private static string Text(string key) => Some.TrustFile($"\"keys\":[{Some.Jwk(key)}]");

    private async Task<TrustStore> LoadAsync(string key)
    {
        await WriteAsync(key);
        return await TrustStore.LoadAsync(FilePath, time: _time);
    }

    private Task WriteAsync(string key) => File.WriteAllTextAsync(FilePath, Text(key));

    private async Task RefreshAsync(TrustStore store)
    {
        _time.Advance(TimeSpan.FromSeconds(5));
        await store.RefreshAsync();
    }
}
