namespace ArtistFirst.Tests;

/// <summary>Keys that an issuer publishes at its jwks_uri.</summary>
public sealed class PublishedKeysTests : IAsyncLifetime
{
    private const string Json = "application/json";

    private readonly ManualTime _time = new(Some.Now);
    private LoopbackServer _server = null!;
    private TrustStore _trust = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await LoopbackServer.StartAsync();
        Publish("published");
        _trust = Parse(Some.TrustFile($"\"keys\":[{Some.Jwk(Some.Label)}],\"jwks_uri\":\"{_server.At("/jwks")}\""));
    }

    public ValueTask DisposeAsync()
    {
        _trust.Dispose();
        return _server.DisposeAsync();
    }

    [Fact]
    public async Task Published_keys_are_the_issuers()
    {
        Assert.Single(_trust.Current.Keys);
        await _trust.RefreshAsync();
        Assert.Equal(2, _trust.Current.Keys.Count);
        Assert.Equal(Some.Label, Find("published")!.Issuer.Url);
        Assert.Null(_trust.LastProblem);
    }

    [Fact]
    public async Task Keys_are_fetched_regularly_and_not_more_often()
    {
        await RefreshAfterAsync(TimeSpan.Zero);
        await RefreshAfterAsync(TimeSpan.FromMinutes(30));
        await RefreshAfterAsync(TimeSpan.FromMinutes(29));
        Assert.Equal(1, _server.Requests("/jwks"));
        Publish("rotated");
        await RefreshAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(2, _server.Requests("/jwks"));
        Assert.NotNull(Find("rotated"));
        Assert.Null(Find("published"));
    }

    [Fact]
    public async Task An_unknown_key_asks_for_one_fetch_in_five_minutes_at_most()
    {
        await RefreshAfterAsync(TimeSpan.Zero);
        Publish("rotated");
        for (int i = 0; i < 59; i++)
        {
            _trust.RequestRefresh();
            await RefreshAfterAsync(TimeSpan.FromSeconds(5));
        }

        Assert.Equal(1, _server.Requests("/jwks"));
        _trust.RequestRefresh();
        await RefreshAfterAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(2, _server.Requests("/jwks"));
        Assert.NotNull(Find("rotated"));
        await RefreshAfterAsync(TimeSpan.FromMinutes(6));
        Assert.Equal(2, _server.Requests("/jwks"));
    }

    [Fact]
    public async Task A_license_under_a_new_key_is_refused_once_and_taken_after_the_refresh()
    {
        await RefreshAfterAsync(TimeSpan.Zero);
        Publish("rotated");
        _time.Advance(TimeSpan.FromMinutes(10));
        var verifier = new LicenseVerifier(_trust, new LicenseVerifierOptions { Audience = "https://ingest.studio.example" }, _time);
        string token = Some.Jws(Some.Key("rotated"), "music-license+jwt", $$"""
            {"iss":"{{Some.Label}}","sub":"https://studio.example","aud":"https://ingest.studio.example","jti":"0192f0c1-7c3e-7a52-9d0e-3f5b8c2a1d44",
            "iat":{{Some.Seconds(Some.Now)}},"exp":{{Some.Seconds(Some.Now.AddHours(12))}},"authorization_details":{{DelegationText.Everything}}}
            """);
        Assert.Equal(LicenseOutcome.KeyUnknown, verifier.Verify(token).Outcome);
        await _trust.RefreshAsync();
        Assert.Equal(LicenseOutcome.Valid, verifier.Verify(token).Outcome);
    }

    [Fact]
    public async Task The_last_good_keys_are_believed_for_24_hours()
    {
        await RefreshAfterAsync(TimeSpan.Zero);
        _server.Answer("/jwks", context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        });
        await RefreshAfterAsync(TimeSpan.FromHours(23));
        PinnedKey key = Find("published")!;
        Assert.Equal(LicenseOutcome.Valid, key.Check(Some.Now.AddHours(24).AddTicks(-1)));
        Assert.Equal(LicenseOutcome.KeyUnknown, key.Check(Some.Now.AddHours(24)));
        Assert.Equal(LicenseOutcome.Valid, Find(Some.Label)!.Check(Some.Now.AddYears(1)));
        Assert.Contains("503", _trust.LastProblem!.Message, StringComparison.Ordinal);
        Assert.Equal(_server.At("/jwks").OriginalString, _trust.LastProblem.Source);

        Publish("published");
        await RefreshAfterAsync(TimeSpan.FromMinutes(5));
        Assert.Null(_trust.LastProblem);
        Assert.Equal(LicenseOutcome.Valid, Find("published")!.Check(Some.Now.AddHours(24)));
    }

    [Fact]
    public async Task What_rests_on_lapsed_keys_lapses_with_them()
    {
        var delegation = new DelegationText("published", Some.Distributor) { From = Some.Label, SignedBy = "published" };
        using TrustStore trust = Parse(Some.TrustFile($"\"jwks_uri\":\"{_server.At("/jwks")}\",\"delegations\":[\"{delegation}\"]"));
        Assert.Equal(DelegatorUnknown.Rule, Assert.Single(trust.Current.Findings).Rule);
        await trust.RefreshAsync();
        Assert.Empty(trust.Current.Findings);
        PinnedKey key = trust.Current.Keys.Single(key => key.Bounds is not null);
        Assert.Equal(LicenseOutcome.Valid, key.Check(Some.Now.AddHours(24).AddTicks(-1)));
        Assert.Equal(LicenseOutcome.DelegationExpired, key.Check(Some.Now.AddHours(24)));
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("{}")]
    [InlineData("{\"keys\":[]}")]
    public async Task A_broken_set_keeps_the_last_good_one(string body)
    {
        await RefreshAfterAsync(TimeSpan.Zero);
        _server.Answer("/jwks", Json, body);
        await RefreshAfterAsync(TimeSpan.FromHours(2));
        Assert.NotNull(Find("published"));
        Assert.NotNull(_trust.LastProblem);
    }

    [Fact]
    public async Task A_set_that_claims_the_key_of_another_issuer_is_refused_whole()
    {
        using TrustStore trust = Parse($$"""
            {"version":1,"issuers":[{"issuer":"{{Some.Label}}","jwks_uri":"{{_server.At("/jwks")}}"},{"issuer":"{{Some.OtherLabel}}","keys":[{{Some.Jwk("victim")}}]}]}
            """);
        Publish("own", "victim");
        await trust.RefreshAsync();
        Assert.Equal(Some.OtherLabel, Assert.Single(trust.Current.Keys).Issuer.Url);
        Assert.Contains("somebody else", trust.LastProblem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_sets_with_one_key_the_second_is_refused()
    {
        _server.Answer("/other", Json, Set("published"));
        using TrustStore trust = Parse($$"""
            {"version":1,"issuers":[{"issuer":"{{Some.Label}}","jwks_uri":"{{_server.At("/jwks")}}"},{"issuer":"{{Some.OtherLabel}}","jwks_uri":"{{_server.At("/other")}}"}]}
            """);
        await trust.RefreshAsync();
        Assert.Single(trust.Current.Keys);
        Assert.NotNull(trust.LastProblem);
    }

    [Fact]
    public async Task One_slow_issuer_does_not_hold_up_the_others()
    {
        _server.Answer("/other", context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using TrustStore trust = Parse($$"""
            {"version":1,"issuers":[{"issuer":"{{Some.OtherLabel}}","jwks_uri":"{{_server.At("/other")}}"},{"issuer":"{{Some.Label}}","jwks_uri":"{{_server.At("/jwks")}}"}]}
            """, timeout: TimeSpan.FromSeconds(1));
        await trust.RefreshAsync();
        Assert.Equal(Some.Label, Assert.Single(trust.Current.Keys).Issuer.Url);
    }

    [Fact]
    public async Task An_issuer_on_a_private_address_is_not_asked_unless_allowed()
    {
        using TrustStore trust = TrustStore.Parse(Some.Utf8(Some.TrustFile($"\"jwks_uri\":\"{_server.At("/jwks")}\"")), time: _time);
        await trust.RefreshAsync();
        Assert.Empty(trust.Current.Keys);
        Assert.Equal(0, _server.Requests("/jwks"));
        Assert.Contains("AllowedNetworks", trust.LastProblem!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(299)]
    [InlineData((12 * 3600) + 1)]
    public void A_refresh_interval_out_of_range_is_refused(int seconds) => Assert.Throws<ArgumentException>(
        () => TrustStore.Parse(Some.Utf8(Some.TrustFile($"\"keys\":[{Some.Jwk(Some.Label)}]")), new TrustStoreOptions { KeyRefreshInterval = TimeSpan.FromSeconds(seconds) }));

    private static string Set(params string[] keys) => $$"""{"keys":[{{string.Join(',', keys.Select(Some.Jwk))}}]}""";

    private void Publish(params string[] keys) => _server.Answer("/jwks", Json, Set(keys));

    private PinnedKey? Find(string name) => _trust.Current.TryFindKey(Some.Utf8(Some.Key(name).PublicKey.KeyId), out PinnedKey? key) ? key : null;

    private TrustStore Parse(string text, TimeSpan? timeout = null)
    {
        var options = new TrustStoreOptions();
        FetchOptions reachable = LoopbackServer.Reachable();
        options.Fetch.CertificateAuthorities = reachable.CertificateAuthorities;
        options.Fetch.Timeout = timeout ?? reachable.Timeout;
        foreach (string network in reachable.AllowedNetworks)
        {
            options.Fetch.AllowedNetworks.Add(network);
        }

        return TrustStore.Parse(Some.Utf8(text), options, _time);
    }

    private Task RefreshAfterAsync(TimeSpan wait)
    {
        _time.Advance(wait);
        return _trust.RefreshAsync();
    }
}
