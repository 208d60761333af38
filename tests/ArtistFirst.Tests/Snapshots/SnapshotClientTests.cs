using ArtistFirst.Registry;

namespace ArtistFirst.Tests;

/// <summary>A registry's folder behind a real web server, and a client that follows it.</summary>
public sealed class SnapshotClientTests : IAsyncLifetime
{
    private static readonly UseRequest Remix = new(SomeRights.Song, Uses.Remix, Territory.Parse("SE"));

    private readonly SnapshotDesk _desk = new();
    private readonly HashSet<string> _absent = new(StringComparer.Ordinal);
    private LoopbackServer _server = null!;
    private SnapshotClient _client = null!;

    private string Published => Path.Combine(_desk.Folder, "published");

    private string Feed => SnapshotAddress.FolderOf(SomeRights.Licensee);

    public async ValueTask InitializeAsync()
    {
        _server = await LoopbackServer.StartAsync();
        _client = NewClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        _desk.Dispose();
    }

    [Fact]
    public async Task Before_the_first_snapshot_everything_is_denied_with_AF2040()
    {
        Assert.Equal("AF2040", _client.Decide(Remix, SomeRights.Now).Code.ToString());
        await _client.RefreshAsync();
        Assert.Equal("AF2040", _client.Decide(Remix, SomeRights.Now).Code.ToString());
        Assert.Equal("AF2040", Assert.Single(_client.Explain(Remix, SomeRights.Now)).Code.ToString());
        Assert.NotNull(_client.Problem);
        Assert.Empty(_client.Freshness.Version);
    }

    [Fact]
    public async Task A_withdrawal_reaches_the_client_as_a_delta_and_an_unchanged_head_is_not_sent_again()
    {
        await PublishAsync(SomeRights.Agreed);
        await RefreshAsync();
        Assert.True(_client.Decide(Remix, SomeRights.Now).IsAllowed);
        int chunks = _server.Requests($"/{Feed}/head.jwt");
        await RefreshAsync();
        Assert.Equal(chunks + 1, _server.Requests($"/{Feed}/head.jwt"));

        PublishedSnapshot published = await PublishAsync(Withdrawn(8));
        Assert.Equal((false, 1), (published.IsNewBase, published.Changes));
        await RefreshAsync();
        Assert.Equal("AF2026", _client.Decide(Remix, SomeRights.Now).Code.ToString());
        Assert.Equal(SomeRights.Agreed.Statements[0].Id, WithdrawnStatement(_client));
        Assert.Equal((8, 1), (_client.Current!.Version, _client.Current.Changes));
    }

    [Fact]
    public async Task A_removed_recording_is_denied_and_one_that_is_added_again_is_allowed()
    {
        await PublishAsync(SomeRights.Agreed);
        await RefreshAsync();
        await PublishAsync(SomeRights.Agreed with { Revision = 8, Recordings = [] });
        await RefreshAsync();
        Assert.Equal("AF2001", _client.Decide(Remix, SomeRights.Now).Code.ToString());
        Assert.Equal("AF2001", Assert.Single(_client.Explain(Remix, SomeRights.Now)).Code.ToString());
        await PublishAsync(SomeRights.Agreed with { Revision = 9 });
        await RefreshAsync();
        Assert.True(_client.Decide(Remix, SomeRights.Now).IsAllowed);
    }

    [Fact]
    public async Task What_is_kept_is_there_at_the_next_start_and_goes_stale_like_the_rest()
    {
        await PublishAsync(SomeRights.Agreed);
        await RefreshAsync();
        await PublishAsync(Withdrawn(8));
        await RefreshAsync();
        _absent.Add("head.jwt");
        using SnapshotClient next = NewClient();
        await next.RefreshAsync();
        Assert.NotNull(next.Problem);
        Assert.Equal("AF2026", next.Decide(Remix, SomeRights.Now).Code.ToString());
        Assert.Equal("AF2045", next.Decide(Remix, SomeRights.Now.AddMinutes(5)).Code.ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_earlier_head_is_refused_with_AF2047_also_after_a_new_start_and_without_the_mark_of_what_was_seen(bool isMarkGone)
    {
        await PublishAsync(SomeRights.Agreed);
        byte[] earlier = await File.ReadAllBytesAsync(Path.Combine(Published, Feed, "head.jwt"));
        await RefreshAsync();
        await PublishAsync(Withdrawn(8));
        await RefreshAsync();
        await File.WriteAllBytesAsync(Path.Combine(Published, Feed, "head.jwt"), earlier);
        Serve();
        await _client.RefreshAsync();
        Assert.Equal("AF2047", _client.Problem!.Code.ToString());
        Assert.Equal("AF2026", _client.Decide(Remix, SomeRights.Now).Code.ToString());
        if (isMarkGone)
        {
            File.Delete(Path.Combine(_desk.Folder, "state", "seen.json"));
        }

        using SnapshotClient next = NewClient();
        await next.RefreshAsync();
        Assert.Equal("AF2047", next.Problem!.Code.ToString());
        Assert.Equal("AF2026", next.Decide(Remix, SomeRights.Now).Code.ToString());
    }

    [Fact]
    public async Task The_same_version_with_other_contents_is_refused_with_AF2047()
    {
        await PublishAsync(SomeRights.Agreed);
        await RefreshAsync();
        Directory.Delete(Published, recursive: true);
        await PublishAsync(SomeRights.Agreed with { Recordings = [] });
        await _client.RefreshAsync();
        Assert.Equal("AF2047", _client.Problem!.Code.ToString());
        Assert.True(_client.Decide(Remix, SomeRights.Now).IsAllowed);
    }

    [Fact]
    public async Task A_missing_delta_and_a_delta_in_place_of_another_are_refused_with_AF2048()
    {
        await PublishAsync(SomeRights.Agreed);
        await RefreshAsync();
        await PublishAsync(Withdrawn(8));
        await PublishAsync(SomeRights.Agreed with { Revision = 9, Recordings = [] });
        _absent.Add("8.afcd");
        await _client.RefreshAsync();
        Assert.Equal("AF2048", _client.Problem!.Code.ToString());
        string deltas = Path.Combine(Published, Feed, "deltas");
        File.Delete(Path.Combine(deltas, "8.afcd"));
        File.Copy(Path.Combine(deltas, "9.afcd"), Path.Combine(deltas, "8.afcd"));
        _absent.Clear();
        Serve();
        await _client.RefreshAsync();
        Assert.Equal("AF2048", _client.Problem!.Code.ToString());
        Assert.Equal(7, _client.Current!.Version);
    }

    [Fact]
    public async Task Every_byte_of_a_head_and_of_a_delta_counts()
    {
        await PublishAsync(SomeRights.Agreed);
        await RefreshAsync();
        await PublishAsync(Withdrawn(8));
        foreach (string file in new[] { "head.jwt", "deltas/8.afcd" })
        {
            string path = Path.Combine(Published, Feed, file);
            byte[] good = await File.ReadAllBytesAsync(path);
            for (int i = 0; i < good.Length; i += 7)
            {
                byte[] bad = [.. good];
                bad[i] ^= (byte)(1 << (i % 8));
                Answer(file, bad);
                await _client.RefreshAsync();
                Assert.NotNull(_client.Problem);
                Assert.Equal(7, _client.Current!.Version);
            }

            Answer(file, good);
        }

        await RefreshAsync();
        Assert.Equal(8, _client.Current!.Version);
    }

    [Fact]
    public async Task Chunks_that_are_in_hand_are_not_fetched_again_and_a_flaky_server_is_survived()
    {
        RegisterContents many = Many(99_000, revision: 7);
        await PublishAsync(many);
        string[] names = [.. Directory.GetFiles(Path.Combine(Published, Feed, "chunks")).Select(path => Path.GetFileName(path)!)];
        Assert.True(names.Length > 1);
        _absent.Add(names[0]);
        await _client.RefreshAsync();
        Assert.NotNull(_client.Problem);
        Assert.Null(_client.Current);
        string inHand = Path.Combine(_desk.Folder, "state", "chunks");
        string[] kept = Directory.Exists(inHand) ? [.. Directory.GetFiles(inHand).Select(path => Path.GetFileName(path)!).Where(name => !name.EndsWith(".part", StringComparison.Ordinal))] : [];
        _absent.Clear();
        await RefreshAsync();
        Assert.Equal(99_000, _client.Current!.Recordings);
        Assert.All(kept, name => Assert.Equal(1, _server.Requests($"/{Feed}/chunks/{name}")));

        // So many changes that a new base comes; the chunks of the table that kept their bytes stay.
        await PublishAsync(many with { Revision = 8, Recordings = [.. many.Recordings.Select((recording, number) => number < 2000 ? recording with { Works = [] } : recording)] });
        await RefreshAsync();
        Assert.Equal((8, 0), (_client.Current!.Version, _client.Current.Changes));
    }

    [Fact]
    public async Task A_damaged_state_folder_is_fetched_anew()
    {
        await PublishAsync(SomeRights.Agreed);
        await RefreshAsync();
        string kept = Path.Combine(_desk.Folder, "state", "base.afcs");
        byte[] bytes = await File.ReadAllBytesAsync(kept);
        bytes[200] ^= 1;
        await File.WriteAllBytesAsync(kept, bytes);
        using SnapshotClient next = NewClient();
        await next.RefreshAsync();
        await next.RefreshAsync();
        Assert.Null(next.Problem);
        Assert.True(next.Decide(Remix, SomeRights.Now).IsAllowed);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_closes_the_client_with_AF2049()
    {
        await PublishAsync(SomeRights.Agreed);
        await RefreshAsync();
        _desk.Time.Advance(TimeSpan.FromMinutes(-6));
        await _client.RefreshAsync();
        Assert.Equal("AF2049", _client.Decide(Remix, SomeRights.Now).Code.ToString());
        _desk.Time.Advance(TimeSpan.FromMinutes(6));
        await _client.RefreshAsync();
        Assert.True(_client.Decide(Remix, SomeRights.Now).IsAllowed);
    }

    [Fact]
    public async Task Another_registry_is_refused_with_AF2043_and_another_licensee_with_AF2044()
    {
        await PublishAsync(SomeRights.Agreed with { Registry = Some.Label });
        await _client.RefreshAsync();
        Assert.Equal("AF2042", _client.Problem!.Code.ToString());
        using SnapshotClient elsewhere = NewClient(options => options.Registry = "https://another-registry.example");
        Directory.Delete(Published, recursive: true);
        await PublishAsync(SomeRights.Agreed);
        await elsewhere.RefreshAsync();
        Assert.Equal("AF2043", elsewhere.Problem!.Code.ToString());
        await _desk.Publisher.PublishAsync(RegisterPages.Of(new RightsRegister(SomeRights.Agreed)), "https://other.example", Published);
        File.Copy(Path.Combine(Published, SnapshotAddress.FolderOf("https://other.example"), "head.jwt"), Path.Combine(Published, Feed, "head.jwt"), overwrite: true);
        Serve();
        await _client.RefreshAsync();
        Assert.Equal("AF2044", _client.Problem!.Code.ToString());
    }

    [Fact]
    public async Task A_snapshot_file_is_read_again_when_it_changes_and_never_goes_back()
    {
        await _desk.WriteAsync(Withdrawn(8));
        using SnapshotClient client = new(_desk.Trust, new SnapshotClientOptions { Licensee = SomeRights.Licensee, File = _desk.File }, _desk.Time);
        await client.RefreshAsync();
        Assert.Equal("AF2026", client.Decide(Remix, SomeRights.Now).Code.ToString());
        await _desk.WriteAsync(SomeRights.Agreed with { Revision = 9, Recordings = [] });
        await client.RefreshAsync();
        Assert.Equal("AF2001", client.Decide(Remix, SomeRights.Now).Code.ToString());
        await _desk.WriteAsync(SomeRights.Agreed);
        await client.RefreshAsync();
        Assert.Equal("AF2047", client.Problem!.Code.ToString());
        Assert.Equal("AF2001", client.Decide(Remix, SomeRights.Now).Code.ToString());
        client.Dispose();
        Assert.Equal("AF2040", client.Decide(Remix, SomeRights.Now).Code.ToString());
    }

    [Fact]
    public void Http_is_for_loopback_alone_and_only_when_it_is_asked_for()
    {
        Assert.Throws<ArgumentException>(() => NewClient(options => options.Address = new Uri("http://127.0.0.1:8080/")));
        Assert.Throws<ArgumentException>(() => NewClient(options => (options.Address, options.AllowLoopbackHttp) = (new Uri("http://registry.example/"), true)));
        Assert.Throws<ArgumentException>(() => NewClient(options => options.File = "consent.afcs"));
        NewClient(options => (options.Address, options.AllowLoopbackHttp) = (new Uri("http://127.0.0.1:8080/"), true)).Dispose();
    }

    private static string? WithdrawnStatement(SnapshotClient client) =>
        client.Explain(Remix, SomeRights.Now)[0].StatementId;

    private static RegisterContents Withdrawn(long revision) =>
        SomeRights.Agreed.With(SomeRights.Withdraw("w-1", SomeRights.Agreed.Statements[0]) with { RecordedAt = SomeRights.Now.AddDays(-1) }) with { Revision = revision };

    private static RegisterContents Many(int count, long revision) => SomeRights.Agreed with
    {
        Revision = revision,
        Recordings = [.. Enumerable.Range(0, count).Select(number => SomeRights.Agreed.Recordings[0] with { Isrc = Isrc.Parse($"SEABC26{number:D5}") })],
    };

    private SnapshotClient NewClient(Action<SnapshotClientOptions>? configure = null)
    {
        SnapshotClientOptions options = new() { Licensee = SomeRights.Licensee, Address = _server.Address, Registry = SnapshotDesk.Registry, StateFolder = Path.Combine(_desk.Folder, "state") };
        options.Fetch.CertificateAuthorities = [LoopbackServer.Authority];
        options.Fetch.AllowedNetworks.Add("127.0.0.0/8");
        options.Fetch.AllowedNetworks.Add("::1/128");
        configure?.Invoke(options);
        return new SnapshotClient(_desk.Trust, options, _desk.Time);
    }

    private async Task<PublishedSnapshot> PublishAsync(RegisterContents contents)
    {
        PublishedSnapshot published = await _desk.Publisher.PublishAsync(RegisterPages.Of(new RightsRegister(contents)), SomeRights.Licensee, Published);
        Serve();
        return published;
    }

    private async Task RefreshAsync()
    {
        await _client.RefreshAsync();
        Assert.Null(_client.Problem);
    }

    private void Serve()
    {
        string folder = Path.Combine(Published, Feed);
        foreach (string file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            Answer(Path.GetRelativePath(folder, file), File.ReadAllBytes(file));
        }
    }

    private void Answer(string file, byte[] bytes) => _server.Answer($"/{Feed}/{file}", async context =>
    {
        string tag = $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}\"";
        context.Response.Headers.ETag = tag;
        if (_absent.Contains(Path.GetFileName(file)))
        {
            context.Response.StatusCode = 503;
        }
        else if (string.Equals(context.Request.Headers.IfNoneMatch, tag, StringComparison.Ordinal))
        {
            context.Response.StatusCode = 304;
        }
        else
        {
            await context.Response.Body.WriteAsync(bytes);
        }
    });
}
