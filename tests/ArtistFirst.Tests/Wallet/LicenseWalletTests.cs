using System.Text.Json.Nodes;
using ArtistFirst.Signing;

namespace ArtistFirst.Tests;

public sealed class LicenseWalletTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("artistfirst-wallet-");
    private readonly LicenseDesk _desk = new(SignatureAlgorithm.ES256);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _desk.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Tokens_come_from_a_folder_and_from_code()
    {
        Write("a.jwt", _desk.Issue(claims => claims["jti"] = "license-from-folder") + "\n");
        using LicenseWallet wallet = Wallet(_desk.Issue(claims => claims["jti"] = "license-from-code"));

        await wallet.ReloadAsync(Stop);

        Assert.Equal(2, wallet.Current.ValidCount);
        Assert.True(wallet.Find(Some.Remix(), Some.Now).IsFound);
    }

    [Fact]
    public async Task The_watch_reads_what_comes_outlasts_a_fault_and_ends_when_it_is_canceled()
    {
        string key = Path.Combine(_folder.FullName, "holder.jwk");
        LicenseWalletOptions options = new() { Licensee = Some.Studio, Folder = _folder.FullName, HolderKeyFile = key, PollInterval = TimeSpan.FromSeconds(1) };
        ArtistFirst.Testing.FakeTimeProvider time = new(Some.Now);
        using LicenseWallet wallet = new(_desk.Verifier, options, time);
        using CancellationTokenSource stop = new();
        Task watch = wallet.WatchAsync(stop.Token);
        await Assert.ThrowsAsync<InvalidOperationException>(() => wallet.ReloadAsync(Stop));

        await Some.Key("holder").SaveAsync(key, cancellationToken: Stop);
        Write("a.jwt", _desk.Issue());
        for (int i = 0; i < 500 && wallet.Current.ValidCount == 0; i++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10, Stop);
        }

        Assert.Equal(1, wallet.Current.ValidCount);
        await stop.CancelAsync();
        await watch;
    }

    [Fact]
    public async Task Once_disposed_it_is_empty_AF1040()
    {
        LicenseWallet wallet = Wallet(_desk.Issue());
        await wallet.ReloadAsync(Stop);
        wallet.Dispose();

        LicenseMatch match = wallet.Find(Some.Remix(), Some.Now);

        Assert.False(match.IsFound);
        Finding finding = wallet.Explain(match, Some.Remix(), Some.Now);
        Assert.Equal("AF1040", finding.Code.ToString());
        Assert.Contains("disposed", finding.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => wallet.ReloadAsync(Stop));
    }

    [Fact]
    public void A_poll_interval_out_of_range_is_refused() => Assert.Throws<ArgumentException>(() =>
        new LicenseWallet(_desk.Verifier, new LicenseWalletOptions { Licensee = Some.Studio, PollInterval = TimeSpan.FromDays(1) }));

    [Fact]
    public async Task A_token_that_is_refused_is_kept_in_sight_and_does_not_count()
    {
        Write("good.jwt", _desk.Issue());
        Write("torn.jwt", _desk.Issue()[..40]);
        Write("large.jwt", new string('a', 100_000));
        using LicenseWallet wallet = Wallet();

        await wallet.ReloadAsync(Stop);

        Assert.Equal(1, wallet.Current.ValidCount);
        Assert.Equal(["large.jwt", "torn.jwt"], wallet.Current.Refused.Select(entry => entry.Name));
    }

    [Fact]
    public async Task Somebody_elses_license_does_not_count_AF1047()
    {
        using LicenseWallet wallet = Wallet(_desk.Issue(claims => claims["sub"] = "https://other-studio.example"));

        await wallet.ReloadAsync(Stop);

        Assert.Equal("AF1047", Assert.Single(wallet.Current.Refused).Verdict.Code.ToString());
    }

    [Fact]
    public async Task Files_that_come_go_and_change_are_seen_by_the_next_reload()
    {
        using LicenseWallet wallet = Wallet();
        await wallet.ReloadAsync(Stop);
        Assert.False(wallet.Find(Some.Remix(), Some.Now).IsFound);

        Write("a.jwt", _desk.Issue());
        await wallet.ReloadAsync(Stop);
        Assert.True(wallet.Find(Some.Remix(), Some.Now).IsFound);

        File.Delete(Path.Combine(_folder.FullName, "a.jwt"));
        await wallet.ReloadAsync(Stop);
        Assert.False(wallet.Find(Some.Remix(), Some.Now).IsFound);
    }

    [Fact]
    public async Task A_license_that_comes_while_the_service_runs_counts_at_once_and_stays()
    {
        Write("file.jwt", _desk.Issue(claims => claims["jti"] = "license-from-folder"));
        using LicenseWallet wallet = Wallet();
        await wallet.ReloadAsync(Stop);

        LicenseVerdict verdict = await wallet.AddAsync("added", _desk.Issue(claims => claims["jti"] = "license-that-was-added"), Stop);

        Assert.True(verdict.IsValid);
        Assert.Equal(2, wallet.Current.ValidCount);
        File.Delete(Path.Combine(_folder.FullName, "file.jwt"));
        await wallet.ReloadAsync(Stop);
        Assert.Equal("added", Assert.Single(wallet.Current.Entries).Name);
        Assert.True(wallet.Find(Some.Remix(), Some.Now).IsFound);
    }

    [Fact]
    public async Task A_license_that_is_added_again_by_its_name_takes_the_place_of_the_one_before()
    {
        using LicenseWallet wallet = Wallet();
        await wallet.AddAsync("renewed daily", _desk.Issue(claims => claims["jti"] = "license-of-yesterday"), Stop);
        await wallet.AddAsync("renewed daily", _desk.Issue(claims => claims["jti"] = "license-of-the-day"), Stop);

        Assert.Equal("license-of-the-day", Assert.Single(wallet.Current.Entries).Verdict.License!.Id);
        await Assert.ThrowsAsync<ArgumentException>(() => wallet.AddAsync(string.Empty, "token", Stop));
    }

    [Fact]
    public async Task A_token_that_is_added_and_refused_says_why_and_does_not_count()
    {
        using LicenseWallet wallet = Wallet();

        LicenseVerdict torn = await wallet.AddAsync("torn", _desk.Issue()[..40], Stop);
        LicenseVerdict others = await wallet.AddAsync("others", _desk.Issue(claims => claims["sub"] = "https://other-studio.example"), Stop);

        Assert.False(torn.IsValid);
        Assert.Equal(LicenseOutcome.LicenseeMismatch, others.Outcome);
        Assert.Equal(["torn", "others"], wallet.Current.Refused.Select(entry => entry.Name));
        Assert.False(wallet.Find(Some.Remix(), Some.Now).IsFound);
    }

    [Fact]
    public async Task A_token_that_is_not_valid_yet_counts_once_it_is()
    {
        using LicenseWallet wallet = Wallet(_desk.Issue(claims => claims["nbf"] = Some.Now.AddHours(1).ToUnixTimeSeconds()));
        await wallet.ReloadAsync(Stop);
        Assert.Equal(0, wallet.Current.ValidCount);

        _desk.Time.Advance(TimeSpan.FromHours(2));
        await wallet.ReloadAsync(Stop);

        Assert.Equal(1, wallet.Current.ValidCount);
    }

    [Fact]
    public async Task A_license_that_is_taken_back_or_ends_stops_counting_and_its_refusal_goes_on_saying_why_AF1021_AF1003()
    {
        _desk.PublishStatus(0);
        using LicenseWallet wallet = Wallet(_desk.Issue(claims => claims["status"] = new JsonObject { ["status_list"] = new JsonObject { ["idx"] = 0, ["uri"] = Some.StatusListUri } }));
        await wallet.ReloadAsync(Stop);
        Assert.Equal(1, wallet.Current.ValidCount);

        _desk.PublishStatus(2);
        await wallet.ReloadAsync(Stop);
        Assert.Equal("AF1021", Assert.Single(wallet.Current.Refused).Verdict.Code.ToString());
        Assert.Equal(LicenseOutcome.Suspended, wallet.Find(Some.Remix(), Some.Now).Outcome);

        _desk.PublishStatus(0);
        Assert.True(wallet.Find(Some.Remix(), Some.Now).IsFound);
        await wallet.ReloadAsync(Stop);
        Assert.Equal(1, wallet.Current.ValidCount);

        _desk.Time.Advance(TimeSpan.FromDays(2));
        await wallet.ReloadAsync(Stop);
        Assert.Equal("AF1003", Assert.Single(wallet.Current.Refused).Verdict.Code.ToString());
        Assert.Equal(LicenseOutcome.Expired, wallet.Find(Some.Remix(), _desk.Time.GetUtcNow()).Outcome);
    }

    [Fact]
    public async Task The_license_that_lasts_longest_is_taken_whatever_the_files_are_called()
    {
        string brief = _desk.Issue(claims =>
        {
            claims["jti"] = "license-for-an-hour";
            claims["exp"] = Some.Now.AddHours(1).ToUnixTimeSeconds();
        });
        Write("a.jwt", brief);
        Write("b.jwt", _desk.Issue(claims => claims["jti"] = "license-for-a-day"));
        using LicenseWallet wallet = Wallet();

        await wallet.ReloadAsync(Stop);

        Assert.Equal("license-for-a-day", wallet.Find(Some.Remix(), Some.Now).License!.Id);
    }

    [Fact]
    public async Task A_grant_by_catalogue_or_label_covers_what_is_listed_there_and_nothing_else()
    {
        using LicenseWallet wallet = Wallet(
            _desk.Issue(Recordings("license-by-catalogue", new JsonObject { ["catalogue"] = new JsonArray("north:all") })),
            _desk.Issue(Recordings("license-by-label", new JsonObject { ["label"] = new JsonArray("https://label.example") })));
        await wallet.ReloadAsync(Stop);

        Assert.False(wallet.Find(Some.Remix(), Some.Now).IsFound);
        Assert.Equal("license-by-catalogue", Id(new RecordingListing([CatalogueId.Parse("north:all")], [])));
        Assert.Equal("license-by-label", Id(new RecordingListing([CatalogueId.Parse("south:all")], [PartyId.Parse("https://label.example")])));
        Assert.Null(Id(new RecordingListing([CatalogueId.Parse("south:all")], [PartyId.Parse("https://other.example")])));

        string? Id(RecordingListing listing) => wallet.Find(Some.Remix(), Some.Now, listing) is { IsFound: true } match ? match.License.Id : null;
    }

    [Fact]
    public void A_license_for_another_recording_does_not_cover_this_one_AF1041()
    {
        License license = _desk.Accepts(_desk.Issue());

        Assert.Null(license.FindGrant(Some.Remix() with { Recording = Some.OtherSong }, Some.Now, out LicenseOutcome whyNot));
        Assert.Equal(LicenseOutcome.RecordingNotCovered, whyNot);
        Assert.Equal(1041, (int)whyNot);
    }

    [Fact]
    public async Task Each_recording_finds_its_own_license_among_many()
    {
        string[] tokens = [.. Enumerable.Range(0, 300).Select(i => _desk.Issue(claims =>
        {
            claims["jti"] = $"license-number-{i:D6}";
            claims["authorization_details"]![0]!["recordings"] = new JsonObject { ["isrc"] = new JsonArray($"SEABC26{i:D5}") };
        }))];
        using LicenseWallet wallet = Wallet(tokens);
        await wallet.ReloadAsync(Stop);

        for (int i = 0; i < tokens.Length; i++)
        {
            LicenseMatch match = wallet.Find(Some.Remix() with { Recording = Isrc.Parse($"SEABC26{i:D5}") }, Some.Now);
            Assert.Equal($"license-number-{i:D6}", match.License!.Id);
        }
    }

    private static Action<JsonObject> Recordings(string id, JsonObject recordings) => claims =>
    {
        claims["jti"] = id;
        claims["authorization_details"]![0]!["recordings"] = recordings;
    };

    private LicenseWallet Wallet(params string[] tokens) =>
        new(_desk.Verifier, new LicenseWalletOptions { Licensee = Some.Studio, Folder = _folder.FullName, Tokens = tokens }, _desk.Time);

    private void Write(string name, string token) => File.WriteAllText(Path.Combine(_folder.FullName, name), token);
}
