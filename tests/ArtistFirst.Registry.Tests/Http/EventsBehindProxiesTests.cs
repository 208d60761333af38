using System.Net;
using System.Text;
using ArtistFirst.Tests;

namespace ArtistFirst.Registry.Tests;

/// <summary>Events are a hint. Whatever becomes of them on their way, a client that looks once a second knows a withdrawal a second later.</summary>
public sealed class EventsBehindProxiesTests : IAsyncDisposable
{
    private readonly HostedRegister _hosted = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public ValueTask DisposeAsync() => _hosted.DisposeAsync();

    [Theory]
    [InlineData("holds everything back")]
    [InlineData("cuts in the middle of an event")]
    [InlineData("says something else")]
    [InlineData("ends the answer at once")]
    [InlineData("never stops")]
    public async Task A_withdrawal_arrives_by_polling_whatever_a_proxy_makes_of_the_events(string habit)
    {
        await using OddProxy proxy = new(_hosted.Address, (response, end) => AnswerAsync(habit, response, end));
        await using ConsentRegister register = await _hosted.OpenRegisterAsync();
        await _hosted.PublishAsync(register);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        using SnapshotClient client = _hosted.NewClient(proxy.Address, TimeSpan.FromMilliseconds(100));
        Task watch = client.WatchAsync(end.Token);
        await HostedRegister.UntilAsync(() => client.Decide(SomeRights.Remix, Now).IsAllowed && proxy.Asked > 0);
        await register.ApplyAsync([RegisterRow.Of(SomeRights.Deny("no", SomeRights.Label, Side.Master))], cancellationToken: Stop);
        await _hosted.PublishAsync(register);
        await HostedRegister.UntilAsync(() => !client.Decide(SomeRights.Remix, Now).IsAllowed);
        Assert.False(watch.IsCompleted);
        Assert.InRange(proxy.Asked, 1, 2);
        await end.CancelAsync();
        await watch;
    }

    [Fact]
    public async Task A_proxy_is_asked_to_hold_nothing_back()
    {
        await using ConsentRegister register = await _hosted.OpenRegisterAsync();
        await _hosted.PublishAsync(register);
        using HttpClient http = new() { BaseAddress = _hosted.Address };
        string licensee = _hosted.Licensee();
        using HttpResponseMessage events = await http.GetAsync(new Uri($"{licensee}/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Stop);
        Assert.Equal(("text/event-stream", true, true), (events.Content.Headers.ContentType!.MediaType, events.Headers.CacheControl!.NoCache, events.Headers.CacheControl.NoTransform));
        Assert.Equal(["no"], events.Headers.GetValues("X-Accel-Buffering"));
        using StreamReader text = new(await events.Content.ReadAsStreamAsync(Stop));
        Assert.StartsWith(":", await text.ReadLineAsync(Stop), StringComparison.Ordinal);
    }

    private static async Task AnswerAsync(string habit, HttpListenerResponse response, CancellationToken end)
    {
        response.ContentType = habit is "says something else" ? "text/html" : "text/event-stream";
        response.StatusCode = habit is "says something else" ? 502 : 200;
        response.SendChunked = true;
        switch (habit)
        {
            case "holds everything back":
                await Task.Delay(Timeout.Infinite, end);
                break;
            case "cuts in the middle of an event":
                await response.OutputStream.WriteAsync(": listening\n\nid: 7\ndat"u8.ToArray(), end);
                await response.OutputStream.FlushAsync(end);
                response.Abort();
                break;
            case "says something else":
                await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes($"<html><body>{new string('x', 5000)}\ndata: Bad Gateway</body></html>"), end);
                break;
            case "never stops":
                while (true)
                {
                    await response.OutputStream.WriteAsync("data: head\n\n"u8.ToArray(), end);
                    await response.OutputStream.FlushAsync(end);
                    await Task.Delay(1, end);
                }
        }
    }
}
