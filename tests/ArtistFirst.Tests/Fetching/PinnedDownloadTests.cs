using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ArtistFirst.Tests;

public sealed class PinnedDownloadTests : IAsyncLifetime
{
    private static readonly string[] MediaTypes = ["application/json"];

    private LoopbackServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await LoopbackServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_document_is_fetched()
    {
        _server.Answer("/x", "application/json; charset=utf-8", "{}");
        Assert.Equal("{}", await GetAsync("/x"));
    }

    [Fact]
    public async Task Loopback_is_refused_unless_it_is_allowed()
    {
        _server.Answer("/x", "application/json", "{}");
        var options = new FetchOptions { CertificateAuthorities = [LoopbackServer.Authority] };
        Assert.Contains("public address", await RefusalAsync(_server.At("/x"), options), StringComparison.Ordinal);
        Assert.Equal(0, _server.Requests("/x"));
    }

    [Theory]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://192.168.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:127.0.0.1]/")]
    [InlineData("https://[fd00:ec2::254]/")]
    [InlineData("https://[fe80::1]/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    public async Task Addresses_of_own_networks_are_refused(string address) =>
        Assert.Contains("AllowedNetworks", await RefusalAsync(new Uri(address), new FetchOptions()), StringComparison.Ordinal);

    [Fact]
    public async Task A_certificate_of_nobody_known_is_refused()
    {
        _server.Answer("/x", "application/json", "{}");
        FetchOptions options = LoopbackServer.Reachable();
        options.CertificateAuthorities = null;
        await RefusalAsync(_server.At("/x"), options);
        Assert.Equal(0, _server.Requests("/x"));
    }

    [Fact]
    public async Task A_certificate_for_another_name_is_refused()
    {
        await using LoopbackServer other = await LoopbackServer.StartAsync("other.example");
        other.Answer("/x", "application/json", "{}");
        await RefusalAsync(other.At("/x"));
        Assert.Equal(0, other.Requests("/x"));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirects_within_the_origin_are_followed(int status)
    {
        Redirect("/1", "/2", status);
        Redirect("/2", _server.At("/3").AbsoluteUri, status);
        Redirect("/3", "x", status);
        _server.Answer("/x", "application/json", "{}");
        Assert.Equal("{}", await GetAsync("/1"));
    }

    [Fact]
    public async Task A_fourth_redirect_is_refused()
    {
        Redirect("/1", "/2");
        Redirect("/2", "/3");
        Redirect("/3", "/4");
        Redirect("/4", "/x");
        _server.Answer("/x", "application/json", "{}");
        await RefusalAsync("/1");
        Redirect("/loop", "/loop");
        await RefusalAsync("/loop");
        Assert.Equal(4, _server.Requests("/loop"));
    }

    [Theory]
    [InlineData("http://localhost/x")]
    [InlineData("https://localhost:1/x")]
    [InlineData("//elsewhere.example/x")]
    [InlineData("https://169.254.169.254/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:x")]
    [InlineData("//")]
    [InlineData("//:0")]
    public async Task A_redirect_to_another_origin_is_refused(string location)
    {
        Redirect("/1", location);
        Assert.Contains("another origin", await RefusalAsync("/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_to_another_port_reaches_nobody()
    {
        await using LoopbackServer other = await LoopbackServer.StartAsync();
        other.Answer("/x", "application/json", "{}");
        Redirect("/1", other.At("/x").AbsoluteUri);
        await RefusalAsync("/1");
        Assert.Equal(0, other.Requests("/x"));
    }

    [Theory]
    [InlineData(204)]
    [InlineData(206)]
    [InlineData(300)]
    [InlineData(302)]
    [InlineData(304)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Any_other_status_is_refused(int status)
    {
        _server.Answer("/x", context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        Assert.Contains($"{status}", await RefusalAsync("/x"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/jose")]
    [InlineData("application/json+x")]
    public async Task Another_media_type_is_refused(string mediaType)
    {
        _server.Answer("/x", mediaType, "{}");
        Assert.Contains("Content-Type", await RefusalAsync("/x"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_media_type_is_refused()
    {
        _server.Answer("/x", context => context.Response.Body.WriteAsync("{}"u8.ToArray()).AsTask());
        await RefusalAsync("/x");
    }

    [Fact]
    public async Task A_compressed_body_is_refused()
    {
        _server.Answer("/x", async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(new byte[] { 0x1F, 0x8B });
        });
        Assert.Contains("Content-Encoding", await RefusalAsync("/x"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_largest_body_is_read_and_one_byte_more_is_not()
    {
        _server.Answer("/most", "application/json", new string(' ', PinnedDownload.MaxBytes));
        _server.Answer("/more", context => SendAsync(context, PinnedDownload.MaxBytes + 1));
        Assert.Equal(PinnedDownload.MaxBytes, (await GetAsync("/most")).Length);
        Assert.Contains("sends more", await RefusalAsync("/more"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_announced_too_large_is_not_read()
    {
        _server.Answer("/x", async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = 1L << 40;
            await context.Response.Body.WriteAsync("{"u8.ToArray());
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        Assert.Contains("announces", await RefusalAsync("/x"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up()
    {
        _server.Answer("/x", context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        Assert.Contains("within 1 seconds", await SlowRefusalAsync("/x"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_drips_is_given_up()
    {
        _server.Answer("/x", async context =>
        {
            context.Response.ContentType = "application/json";
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(" "u8.ToArray());
                await context.Response.Body.FlushAsync();
                await Task.Delay(50);
            }
        });
        Assert.Contains("within 1 seconds", await SlowRefusalAsync("/x"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cut_off_body_is_refused()
    {
        _server.Answer("/x", async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = 100;
            await context.Response.Body.WriteAsync("{"u8.ToArray());
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        await RefusalAsync("/x");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_reported()
    {
        Uri gone = _server.At("/x");
        await _server.DisposeAsync();
        Assert.Contains("cannot be reached", await RefusalAsync(gone), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_caller_may_give_up()
    {
        _server.Answer("/x", context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var download = new PinnedDownload(LoopbackServer.Reachable(), TimeProvider.System);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => download.GetAsync(_server.At("/x"), MediaTypes, stop.Token));
    }

    [Theory]
    [InlineData("10.0.0.0/33")]
    [InlineData("localhost")]
    [InlineData("")]
    public void A_network_that_is_none_is_refused(string network)
    {
        var options = new FetchOptions();
        options.AllowedNetworks.Add(network);
        Assert.Throws<ArgumentException>(() => new PinnedDownload(options, TimeProvider.System).Dispose());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(61)]
    public void A_timeout_out_of_range_is_refused(int seconds) =>
        Assert.Throws<ArgumentException>(() => new PinnedDownload(new FetchOptions { Timeout = TimeSpan.FromSeconds(seconds) }, TimeProvider.System).Dispose());

    private static async Task SendAsync(HttpContext context, int bytes)
    {
        context.Response.ContentType = "application/json";
        byte[] piece = new byte[4096];
        for (int sent = 0; sent < bytes; sent += piece.Length)
        {
            await context.Response.Body.WriteAsync(piece.AsMemory(0, Math.Min(piece.Length, bytes - sent)));
        }
    }

    private void Redirect(string from, string to, int status = 302) => _server.Answer(from, context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = to;
        return Task.CompletedTask;
    });

    private async Task<string> GetAsync(string path)
    {
        using var download = new PinnedDownload(LoopbackServer.Reachable(), TimeProvider.System);
        return Encoding.UTF8.GetString(await download.GetAsync(_server.At(path), MediaTypes, CancellationToken.None));
    }

    private Task<string> RefusalAsync(string path) => RefusalAsync(_server.At(path));

    private async Task<string> SlowRefusalAsync(string path)
    {
        FetchOptions options = LoopbackServer.Reachable();
        options.Timeout = TimeSpan.FromSeconds(1);
        long start = Stopwatch.GetTimestamp();
        string message = await RefusalAsync(_server.At(path), options);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(10));
        return message;
    }

    private static async Task<string> RefusalAsync(Uri address, FetchOptions? options = null)
    {
        using var download = new PinnedDownload(options ?? LoopbackServer.Reachable(), TimeProvider.System);
        var e = await Assert.ThrowsAsync<DownloadException>(() => download.GetAsync(address, MediaTypes, CancellationToken.None));
        return e.Message;
    }
}
