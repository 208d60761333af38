using System.Net;

namespace ArtistFirst.Registry.Tests;

/// <summary>Stands between a client and a registry as proxies do: files it passes on, of events it gives what it was told to.</summary>
internal sealed class OddProxy : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly HttpClient _registry;
    private readonly Func<HttpListenerResponse, CancellationToken, Task> _events;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;
    private int _asked;

    public OddProxy(Uri registry, Func<HttpListenerResponse, CancellationToken, Task> events)
    {
        Address = Loopback.NewAddress();
        _registry = new HttpClient { BaseAddress = registry };
        _events = events;
        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>How often somebody wanted to listen.</summary>
    public int Asked => Volatile.Read(ref _asked);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _serving;
        _registry.Dispose();
        _end.Dispose();
        ((IDisposable)_listener).Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                _ = AnswerAsync(context);
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            if (context.Request.Url!.AbsolutePath.EndsWith("/events", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref _asked);
                await _events(context.Response, _end.Token);
            }
            else
            {
                await PassOnAsync(context);
            }

            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or OperationCanceledException or IOException or HttpRequestException or ObjectDisposedException or InvalidOperationException)
        {
            context.Response.Abort();
        }
    }

    private async Task PassOnAsync(HttpListenerContext context)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, context.Request.Url!.PathAndQuery);
        request.Headers.TryAddWithoutValidation("If-None-Match", context.Request.Headers["If-None-Match"]);
        using HttpResponseMessage answer = await _registry.SendAsync(request, _end.Token);
        byte[] body = await answer.Content.ReadAsByteArrayAsync(_end.Token);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        if (answer.Headers.ETag is { } tag)
        {
            context.Response.AddHeader("ETag", tag.ToString());
        }

        if (answer.StatusCode == HttpStatusCode.OK)
        {
            context.Response.ContentLength64 = body.Length;
            await context.Response.OutputStream.WriteAsync(body, _end.Token);
        }
    }
}
