using System.Net.Http.Headers;

namespace ArtistFirst.C2pa;

/// <summary>Time-stamps over HTTP (RFC 3161 §3.4): one POST, an answer of bounded length.</summary>
internal sealed class TimestampHttp
{
    /// <summary>Eight times what public authorities answer.</summary>
    public const int MaxAnswerLength = 65_536;

    private readonly Uri _address;
    private readonly HttpClient _client;

    public TimestampHttp(Uri address, HttpClient client, bool knowsWhomToTrust)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(client);
        bool isSafe = address is { IsAbsoluteUri: true, Scheme: "https" } || (address is { IsAbsoluteUri: true, Scheme: "http" } && knowsWhomToTrust);
        if (!isSafe)
        {
            throw new ArgumentException(
                $"An https address was expected; '{address}' came. Over http anyone on the way could answer: it is taken where TimestampAuthorityOptions.Trust names the roots of the authority.", nameof(address));
        }

        _address = address;
        _client = client;
    }

    public async Task<byte[]> PostAsync(ReadOnlyMemory<byte> query, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = new ReadOnlyMemoryContent(query) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/timestamp-reply"));
        using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw new TimestampException($"The time-stamp authority {_address} answered {(int)response.StatusCode} {response.ReasonPhrase}: see whether the address is right and the account may be used, or try again later.");
        }

        Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            byte[] buffer = new byte[MaxAnswerLength + 1];
            int length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return length <= MaxAnswerLength ? buffer[..length] : throw TimestampAnswer.TooLong(MaxAnswerLength, $"an answer of more from {_address}");
        }
    }
}
