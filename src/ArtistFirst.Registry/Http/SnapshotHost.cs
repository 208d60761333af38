using System.Net;
using System.Security.Cryptography;

namespace ArtistFirst.Registry;

/// <summary>
/// Serves what <see cref="SnapshotPublisher"/> has published, and tells clients at once when there is something new (server-sent events), so that they need not wait for their
/// next look. Plain HTTP, for one machine or behind a server that ends TLS. Any web server can serve the files; only the hint needs this one.
/// </summary>
public sealed class SnapshotHost : IAsyncDisposable
{
    private const int MostListeners = 1000;

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(15);

    private readonly string _folder;
    private readonly string _address;
    private readonly HttpListener _listener = new();
    private readonly CancellationTokenSource _end = new();
    private Task _work = Task.CompletedTask;
    private int _listeners;

    /// <summary>Makes a host; it listens from <see cref="Start"/> on.</summary>
    /// <param name="folder">The folder that is published into.</param>
    /// <param name="address">Where to listen, such as <c>http://127.0.0.1:8080/</c>; with a slash at its end and no path.</param>
    /// <exception cref="ArgumentException">The address is no such address.</exception>
    public SnapshotHost(string folder, Uri address)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || !string.Equals(address.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal) || address.PathAndQuery is not "/")
        {
            throw new ArgumentException($"Expected an http address without a path, such as http://127.0.0.1:8080/; got '{address}'.", nameof(address));
        }

        _folder = Path.GetFullPath(folder);
        _address = address.AbsoluteUri;
        _listener.Prefixes.Add(_address);
    }

    /// <summary>Begins to listen.</summary>
    /// <exception cref="IOException">The address is in use, or may not be listened on.</exception>
    public void Start()
    {
        try
        {
            _listener.Start();
        }
        catch (HttpListenerException fault)
        {
            throw new IOException($"Expected to listen on {_address}; the system does not allow it: {fault.Message}", fault);
        }

        using (ExecutionContext.SuppressFlow())
        {
            _work = Task.Run(AcceptAsync);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        _listener.Close();
        await _work.ConfigureAwait(false);
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                HttpListenerContext context = await _listener.GetContextAsync().ConfigureAwait(false);
                _ = AnswerAsync(context);
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                if (!_listener.IsListening)
                {
                    return;
                }
            }
        }
    }

    /// <summary>What goes wrong with one client is that client's trouble.</summary>
    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            HttpStatusCode status = await AnswerAsync(context.Request, context.Response).ConfigureAwait(false);
            if (status != HttpStatusCode.OK)
            {
                context.Response.StatusCode = (int)status;
            }

            context.Response.Close();
        }
        catch (Exception fault) when (fault is HttpListenerException or IOException or ObjectDisposedException or InvalidOperationException or OperationCanceledException or UnauthorizedAccessException)
        {
            // The client is gone, or what it wants is being replaced: it asks again.
            context.Response.Abort();
        }
    }

    private async Task<HttpStatusCode> AnswerAsync(HttpListenerRequest request, HttpListenerResponse response)
    {
        if (request.HttpMethod is not ("GET" or "HEAD"))
        {
            return HttpStatusCode.MethodNotAllowed;
        }

        if (PublishedFile.Of(request.Url?.AbsolutePath) is not { } wanted || !Directory.Exists(Path.Combine(_folder, wanted.Licensee)))
        {
            return HttpStatusCode.NotFound;
        }

        if (request.HttpMethod is "HEAD" && wanted.IsEvents)
        {
            return HttpStatusCode.OK;
        }

        return wanted.IsEvents ? await TellAsync(wanted, response).ConfigureAwait(false) : await SendAsync(wanted, request, response).ConfigureAwait(false);
    }

    private async Task<HttpStatusCode> SendAsync(PublishedFile wanted, HttpListenerRequest request, HttpListenerResponse response)
    {
        string path = wanted.In(_folder);
        if (!File.Exists(path))
        {
            return HttpStatusCode.NotFound;
        }

        if (!wanted.IsHead)
        {
            FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, useAsync: true);
            await using (file.ConfigureAwait(false))
            {
                response.ContentType = "application/octet-stream";
                response.ContentLength64 = file.Length;
                if (request.HttpMethod is "GET")
                {
                    await file.CopyToAsync(response.OutputStream, _end.Token).ConfigureAwait(false);
                }

                return HttpStatusCode.OK;
            }
        }

        byte[] head = await File.ReadAllBytesAsync(path, _end.Token).ConfigureAwait(false);
        string tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(head).AsSpan(0, 16))}\"";
        response.AddHeader("ETag", tag);
        response.AddHeader("Cache-Control", "no-cache");
        if (string.Equals(request.Headers["If-None-Match"], tag, StringComparison.Ordinal))
        {
            return HttpStatusCode.NotModified;
        }

        response.ContentType = "application/jwt";
        response.ContentLength64 = head.Length;
        if (request.HttpMethod is "GET")
        {
            await response.OutputStream.WriteAsync(head, _end.Token).ConfigureAwait(false);
        }

        return HttpStatusCode.OK;
    }

    /// <summary>An event for each head that is published. A publisher in another process is noticed as one in this.</summary>
    private async Task<HttpStatusCode> TellAsync(PublishedFile wanted, HttpListenerResponse response)
    {
        if (Interlocked.Increment(ref _listeners) > MostListeners)
        {
            Interlocked.Decrement(ref _listeners);
            return HttpStatusCode.ServiceUnavailable;
        }

        try
        {
            // Proxies hold answers back until they are worth sending, or compress them: nginx is told by a header of its own, others by the directive of HTTP (RFC 9111, section 5.2.2.6).
            response.ContentType = "text/event-stream";
            response.AddHeader("Cache-Control", "no-cache, no-transform");
            response.AddHeader("X-Accel-Buffering", "no");
            response.SendChunked = true;
            await TellAsync((wanted with { Name = "head.jwt" }).In(_folder), response.OutputStream).ConfigureAwait(false);
            return HttpStatusCode.OK;
        }
        finally
        {
            Interlocked.Decrement(ref _listeners);
        }
    }

    private async Task TellAsync(string head, Stream client)
    {
        DateTime told = File.GetLastWriteTimeUtc(head);
        long life = TimeProvider.System.GetTimestamp();
        await client.WriteAsync(": listening\n\n"u8.ToArray(), _end.Token).ConfigureAwait(false);
        await client.FlushAsync(_end.Token).ConfigureAwait(false);
        while (true)
        {
            await Task.Delay(LookEvery, TimeProvider.System, _end.Token).ConfigureAwait(false);
            DateTime now = File.GetLastWriteTimeUtc(head);
            bool isLife = TimeProvider.System.GetElapsedTime(life) > SignOfLife;
            if (now == told && !isLife)
            {
                continue;
            }

            await client.WriteAsync(now == told ? ":\n\n"u8.ToArray() : "data: head\n\n"u8.ToArray(), _end.Token).ConfigureAwait(false);
            await client.FlushAsync(_end.Token).ConfigureAwait(false);
            (told, life) = (now, TimeProvider.System.GetTimestamp());
        }
    }
}
