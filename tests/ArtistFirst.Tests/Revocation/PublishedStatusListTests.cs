namespace ArtistFirst.Tests;

/// <summary>Status lists that are fetched from where they are pinned.</summary>
public sealed class PublishedStatusListTests : IAsyncLifetime
{
    private readonly ManualTime _time = new(Some.Now);
    private LoopbackServer _server = null!;
    private TrustStore _trust = null!;
    private StatusLists _lists = null!;

    private string Uri => _server.At("/status/7").OriginalString;

    public async ValueTask InitializeAsync()
    {
        _server = await LoopbackServer.StartAsync();
        var options = new TrustStoreOptions();
        options.Fetch.CertificateAuthorities = [LoopbackServer.Authority];
        options.Fetch.AllowedNetworks.Add("127.0.0.0/8");
        options.Fetch.AllowedNetworks.Add("::1/128");
        _trust = TrustStore.Parse(Some.Utf8(Some.TrustFile($"\"keys\":[{Some.Jwk(Some.Label)}],\"status_lists\":[{{\"uri\":\"{Uri}\"}}]")), options, _time);
        _lists = new StatusLists(_trust, time: _time);
    }

    public ValueTask DisposeAsync()
    {
        _lists.Dispose();
        _trust.Dispose();
        return _server.DisposeAsync();
    }

    [Fact]
    public async Task A_list_is_fetched_and_a_newer_one_after_the_interval()
    {
        Publish(new StatusListText(1, 0));
        await RefreshAfterAsync(TimeSpan.Zero);
        Assert.Equal(LicenseOutcome.Valid, Read());
        Publish(new StatusListText(1, 1) { IssuedAt = Some.Now.AddSeconds(1) });
        await RefreshAfterAsync(TimeSpan.FromSeconds(59));
        Assert.Equal(LicenseOutcome.Valid, Read());
        Assert.Equal(1, _server.Requests("/status/7"));
        await RefreshAfterAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(LicenseOutcome.Revoked, Read());
        Assert.Equal(2, _server.Requests("/status/7"));
    }

    [Fact]
    public async Task A_short_ttl_is_heeded()
    {
        Publish(new StatusListText(1, 0) { TimeToLive = 20 });
        await RefreshAfterAsync(TimeSpan.Zero);
        await RefreshAfterAsync(TimeSpan.FromSeconds(19));
        Assert.Equal(1, _server.Requests("/status/7"));
        await RefreshAfterAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(2, _server.Requests("/status/7"));
    }

    [Fact]
    public async Task A_server_that_fails_is_asked_again_soon_and_the_list_ages_AF1023()
    {
        Publish(new StatusListText(1, 0) { TimeToLive = 300 });
        await RefreshAfterAsync(TimeSpan.Zero);
        Fail(500);
        await RefreshAfterAsync(TimeSpan.FromSeconds(60));
        await RefreshAfterAsync(TimeSpan.FromSeconds(10));
        await RefreshAfterAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(3, _server.Requests("/status/7"));
        Assert.Equal(LicenseOutcome.Valid, Read());
        Assert.Equal(StatusUnknown.Rule, _lists.Lists[0].Problem!.Rule);
        await RefreshAfterAsync(TimeSpan.FromSeconds(210));
        Assert.Equal(LicenseOutcome.StatusStale, Read());

        Publish(new StatusListText(1, 0) { TimeToLive = 300 });
        await RefreshAfterAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(LicenseOutcome.Valid, Read());
        Assert.Null(_lists.Lists[0].Problem);
    }

    [Fact]
    public async Task A_list_that_was_never_there_is_unknown_AF1022()
    {
        Fail(404);
        await RefreshAfterAsync(TimeSpan.Zero);
        Assert.Equal(LicenseOutcome.StatusUnknown, Read());
        Assert.Contains("404", _lists.Lists[0].Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_in_place_of_a_list_is_refused()
    {
        _server.Answer("/status/7", "text/html", "<html>");
        await RefreshAfterAsync(TimeSpan.Zero);
        Assert.Equal(LicenseOutcome.StatusUnknown, Read());
        _server.Answer("/status/7", StatusListToken.MediaType, "<html>");
        await RefreshAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(LicenseOutcome.StatusListInvalid, Read());
    }

    [Fact]
    public async Task A_replayed_older_list_is_refused_AF1029()
    {
        Publish(new StatusListText(1, 1));
        await RefreshAfterAsync(TimeSpan.Zero);
        Publish(new StatusListText(1, 0) { IssuedAt = Some.Now.AddDays(-1) });
        await RefreshAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(LicenseOutcome.Revoked, Read());
        Assert.Equal(StatusListRolledBack.Rule, _lists.Lists[0].Problem!.Rule);
    }

    [Fact]
    public async Task Nothing_but_the_pinned_address_is_asked()
    {
        Publish(new StatusListText(1, 0));
        await RefreshAfterAsync(TimeSpan.Zero);
        await RefreshAfterAsync(TimeSpan.FromDays(1));
        Assert.Equal(0, _server.Requests("/status/8"));
        Assert.Equal(2, _server.Requests("/status/7"));
    }

    private LicenseOutcome Read() => _lists.Lists[0].Read(0, _time.GetUtcNow());

    private void Publish(StatusListText text) => _server.Answer("/status/7", StatusListToken.MediaType, (text with { Uri = Uri }).ToString());

    private void Fail(int status) => _server.Answer("/status/7", context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    });

    private Task RefreshAfterAsync(TimeSpan wait)
    {
        _time.Advance(wait);
        return _lists.RefreshAsync();
    }
}
