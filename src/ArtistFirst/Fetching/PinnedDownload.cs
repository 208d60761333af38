using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace ArtistFirst;

/// <summary>
/// Fetches from pinned https addresses: of bounded size, in bounded time, over connections to allowed addresses, never led to another origin.
/// Neither cookies nor proxies nor decompression: what is read is what the pinned server sent.
/// </summary>
internal sealed class PinnedDownload : IDisposable
{
    /// <summary>The most bytes of a body: a key set or a status list for ten million licenses of which one in a hundred is revoked.</summary>
    public const int MaxBytes = 256 * 1024;

    private const int MaxRedirects = 3;

    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(1);

    private readonly HttpMessageInvoker _http;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;

    /// <summary>Makes the connections ready; none is opened yet.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public PinnedDownload(FetchOptions options, TimeProvider time)
    {
        if (options.Timeout < TimeSpan.FromSeconds(1) || options.Timeout > TimeSpan.FromMinutes(1))
        {
            throw new ArgumentException($"The timeout of a fetch is 1 to 60 seconds, but {options.Timeout.TotalSeconds} were given.", nameof(options));
        }

        _timeout = options.Timeout;
        _time = time;
        _http = new HttpMessageInvoker(CreateConnections(options), disposeHandler: true);
    }

    /// <summary>Fetches one document.</summary>
    /// <param name="address">A pinned address.</param>
    /// <param name="mediaTypes">The media types that the answer may have.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DownloadException">The document cannot be had, or is not what was asked for.</exception>
    public async Task<byte[]> GetAsync(Uri address, IReadOnlyList<string> mediaTypes, CancellationToken cancellationToken) =>
        (await GetAsync(new DownloadRequest(address) { MediaTypes = mediaTypes }, cancellationToken).ConfigureAwait(false)).Bytes!;

    /// <summary>Fetches one document, where one is named unless it is still the same.</summary>
    /// <param name="wanted">What to fetch.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DownloadException">The document cannot be had, or is not what was asked for.</exception>
    public async Task<Downloaded> GetAsync(DownloadRequest wanted, CancellationToken cancellationToken)
    {
        Uri address = wanted.Address;
        using var timeout = new CancellationTokenSource(_timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using HttpResponseMessage response = await SendAsync(wanted, either.Token).ConfigureAwait(false);
            return response.StatusCode == HttpStatusCode.NotModified
                ? new Downloaded(null, wanted.ETag)
                : new Downloaded(await ReadAsync(wanted, response, either.Token).ConfigureAwait(false), response.Headers.ETag?.ToString());
        }
        catch (OperationCanceledException e) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new DownloadException($"'{address}' should answer within {_timeout.TotalSeconds} seconds, but it did not.", e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw e.InnerException as DownloadException ?? new DownloadException($"'{address}' cannot be reached: {e.Message}", e);
        }
    }

    /// <summary>Listens to an answer that goes on, and gives its bytes as they come, until it ends.</summary>
    /// <param name="wanted">What to listen to.</param>
    /// <param name="take">Takes the next bytes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DownloadException">It cannot be had, has gone silent, or is not what was asked for.</exception>
    public async Task ListenAsync(DownloadRequest wanted, Action<ReadOnlyMemory<byte>> take, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(_timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        try
        {
            using HttpResponseMessage response = await SendAsync(wanted, either.Token).ConfigureAwait(false);
            Stream body = await response.Content.ReadAsStreamAsync(either.Token).ConfigureAwait(false);
            await using (body.ConfigureAwait(false))
            {
                byte[] buffer = new byte[4096];
                do
                {
                    silence.CancelAfter(LongestSilence);
                    int read = await body.ReadAsync(buffer, either.Token).ConfigureAwait(false);
                    if (read == 0)
                    {
                        return;
                    }

                    take(buffer.AsMemory(0, read));
                }
                while (true);
            }
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DownloadException($"'{wanted.Address}' should say something now and then, but it did not.", e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw e.InnerException as DownloadException ?? new DownloadException($"'{wanted.Address}' cannot be reached: {e.Message}", e);
        }
    }

    public void Dispose() => _http.Dispose();

    private static SocketsHttpHandler CreateConnections(FetchOptions options)
    {
        var guard = new GuardedConnection([.. options.AllowedNetworks.Select(ParseNetwork)]);
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = guard.ConnectAsync,
            MaxResponseHeadersLength = 16,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
            UseProxy = false,
            SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = ChainPolicy(options.CertificateAuthorities) },
        };
    }

    private static IPNetwork ParseNetwork(string text) => IPNetwork.TryParse(text, out IPNetwork network)
        ? network
        : throw new ArgumentException($"A network is written like 10.20.0.0/16, but '{text}' was given.", nameof(text));

    private static X509ChainPolicy? ChainPolicy(X509Certificate2Collection? authorities)
    {
        if (authorities is null)
        {
            return null;
        }

        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(authorities);
        return policy;
    }

    private async Task<HttpResponseMessage> SendAsync(DownloadRequest wanted, CancellationToken cancellationToken)
    {
        Uri pinned = wanted.Address;
        Uri address = pinned;
        for (int redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            HttpResponseMessage response = await SendOnceAsync(address, wanted, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.OK || (response.StatusCode == HttpStatusCode.NotModified && wanted.ETag is not null))
            {
                return response;
            }

            using (response)
            {
                address = NextAddress(pinned, address, response);
            }
        }

        throw new DownloadException($"'{pinned}' should answer after at most {MaxRedirects} redirects, but it redirects once more.");
    }

    private async Task<HttpResponseMessage> SendOnceAsync(Uri address, DownloadRequest wanted, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (string mediaType in wanted.MediaTypes)
        {
            request.Headers.Accept.ParseAdd(mediaType);
        }

        if (wanted.ETag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", wanted.ETag);
        }

        HttpResponseMessage response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            if (response.StatusCode == HttpStatusCode.OK)
            {
                RequireContent(address, response.Content, wanted);
            }

            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static Uri NextAddress(Uri pinned, Uri current, HttpResponseMessage response)
    {
        bool isRedirect = (int)response.StatusCode is 301 or 302 or 303 or 307 or 308;
        if (!isRedirect || response.Headers.Location is not { } location)
        {
            throw new DownloadException($"'{current}' should answer 200, but it answered {(int)response.StatusCode}.");
        }

        return Uri.TryCreate(current, location, out Uri? next) && HttpsAddress.HaveSameOrigin(pinned, next)
            ? next
            : throw new DownloadException($"'{pinned}' should answer itself, but it redirects to another origin. Pin the address where the document lies.");
    }

    private static void RequireContent(Uri address, HttpContent content, DownloadRequest wanted)
    {
        string? mediaType = content.Headers.ContentType?.MediaType;
        if (wanted.MediaTypes.Count > 0 && !wanted.MediaTypes.Contains(mediaType, StringComparer.OrdinalIgnoreCase))
        {
            throw new DownloadException($"'{address}' should answer with {string.Join(" or ", wanted.MediaTypes)}, but its Content-Type is {(mediaType is null ? "absent" : "another")}.");
        }

        if (content.Headers.ContentEncoding.Count > 0)
        {
            throw new DownloadException($"'{address}' should answer without a Content-Encoding, but it has one.");
        }

        if (content.Headers.ContentLength > wanted.MaxBytes)
        {
            throw new DownloadException($"'{address}' should answer with at most {wanted.MaxBytes} bytes, but it announces {content.Headers.ContentLength}.");
        }
    }

    private static async Task<byte[]> ReadAsync(DownloadRequest wanted, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            return await BoundedStream.ReadAllAsync(body, wanted.MaxBytes, cancellationToken).ConfigureAwait(false)
                ?? throw new DownloadException($"'{wanted.Address}' should answer with at most {wanted.MaxBytes} bytes, but it sends more.");
        }
    }
}
