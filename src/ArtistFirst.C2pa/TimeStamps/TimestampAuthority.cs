using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace ArtistFirst.C2pa;

/// <summary>
/// Asks an authority when something was signed (RFC 3161), so that a manifest stays valid when the certificate of its signer has expired (C2PA 2.2 §10.3.2.5). Only a hash is sent. The answer is checked before it gets
/// into a file: granted, of this hash and nonce, signed by the certificate that came with it, whose purpose is time-stamping, and of about this time. Thread-safe where the transport is.
/// </summary>
public sealed class TimestampAuthority
{
    private const int NonceLength = 8;

    private readonly Func<ReadOnlyMemory<byte>, CancellationToken, Task<byte[]>> _transport;
    private readonly TimestampAuthorityOptions _options;
    private readonly TimeProvider _timeProvider;

    /// <summary>Asks over HTTP (RFC 3161 §3.4).</summary>
    /// <param name="address">Where the authority answers: https; or http, as many public ones do, where the options name whom to trust, since then a stranger's answer is refused.</param>
    /// <param name="client">Sends the requests; it is not disposed of.</param>
    /// <param name="timeProvider">The clock that answers are compared with.</param>
    /// <param name="options">What is asked and accepted; null for the defaults.</param>
    /// <exception cref="ArgumentException">The address is neither, or an option is out of its range.</exception>
    public TimestampAuthority(Uri address, HttpClient client, TimeProvider timeProvider, TimestampAuthorityOptions? options = null)
        : this(new TimestampHttp(address, client, options?.Trust is not null).PostAsync, timeProvider, options)
    {
    }

    /// <summary>Asks in a way of one's own: a queue, a gateway, an authority in the same process.</summary>
    /// <param name="transport">Takes a TimeStampReq in DER and gives back the TimeStampResp.</param>
    /// <param name="timeProvider">The clock that answers are compared with.</param>
    /// <param name="options">What is asked and accepted; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public TimestampAuthority(Func<ReadOnlyMemory<byte>, CancellationToken, Task<byte[]>> transport, TimeProvider timeProvider, TimestampAuthorityOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(transport);
        ArgumentNullException.ThrowIfNull(timeProvider);
        _transport = transport;
        _timeProvider = timeProvider;
        _options = TimestampAuthorityOptions.Copy(options ?? new TimestampAuthorityOptions());
        try
        {
            Request([]);
        }
        catch (CryptographicException exception)
        {
            throw new ArgumentException($"The policy of a time-stamp is an object identifier such as 1.3.6.1.4.1.13762.3; '{_options.Policy}' is none.", nameof(options), exception);
        }
    }

    /// <summary>The longest time-stamp in bytes.</summary>
    internal int MaxTokenLength => _options.MaxTokenLength;

    /// <summary>Has something stamped.</summary>
    /// <param name="data">The bytes; their SHA-256 hash is sent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The TimeStampToken in DER, as it came.</returns>
    /// <exception cref="TimestampException">There is none, or it is not accepted.</exception>
    internal async Task<ReadOnlyMemory<byte>> StampAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        Rfc3161TimestampRequest request = Request(data.Span);
        byte[] answer = await AskAsync(request.Encode(), cancellationToken).ConfigureAwait(false);
        TimestampAnswer stamp = TimestampAnswer.Read(request, answer);
        stamp.Check(data.Span, _options, _timeProvider.GetUtcNow());
        return stamp.Token;
    }

    private Rfc3161TimestampRequest Request(ReadOnlySpan<byte> data) => Rfc3161TimestampRequest.CreateFromData(
        data, HashAlgorithmName.SHA256, _options.Policy is { } policy ? new Oid(policy) : null, RandomNumberGenerator.GetBytes(NonceLength), requestSignerCertificates: true);

    private async Task<byte[]> AskAsync(byte[] request, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(_options.Timeout, _timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await _transport(request, either.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException and not TimestampException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new TimestampException($"The time-stamp authority gave no answer within {_options.Timeout}: {exception.Message} Try again later, or sign without a time-stamp.", exception);
        }
    }
}
