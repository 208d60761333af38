using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace ArtistFirst.C2pa;

/// <summary>An answer to a request, taken apart (RFC 3161 §2.4.2).</summary>
internal sealed class TimestampAnswer
{
    private readonly Rfc3161TimestampToken _stamp;

    private TimestampAnswer(Rfc3161TimestampToken stamp, ReadOnlyMemory<byte> token)
    {
        _stamp = stamp;
        Token = token;
    }

    /// <summary>The TimeStampToken in DER, as it came.</summary>
    public ReadOnlyMemory<byte> Token { get; }

    /// <summary>Reads an answer, which has to be one to the request: granted, of its hash, nonce and policy.</summary>
    /// <exception cref="TimestampException">It is not.</exception>
    public static TimestampAnswer Read(Rfc3161TimestampRequest request, ReadOnlyMemory<byte> answer)
    {
        if (answer.Length > TimestampHttp.MaxAnswerLength)
        {
            throw TooLong(TimestampHttp.MaxAnswerLength, $"an answer of {answer.Length}");
        }

        try
        {
            Rfc3161TimestampToken stamp = request.ProcessResponse(answer, out int read);
            AsnReader response = new AsnReader(answer, AsnEncodingRules.BER).ReadSequence();
            response.ReadEncodedValue();
            ReadOnlyMemory<byte> token = response.ReadEncodedValue();
            return read == answer.Length && !response.HasData ? new TimestampAnswer(stamp, token) : throw NotAccepted("there are bytes behind it.");
        }
        catch (Exception exception) when (exception is CryptographicException or AsnContentException)
        {
            throw NotAccepted(exception.Message, exception);
        }
    }

    /// <summary>Checks the rest: the signature, the certificate and the time.</summary>
    /// <exception cref="TimestampException">Something is wrong.</exception>
    public void Check(ReadOnlySpan<byte> data, TimestampAuthorityOptions options, DateTimeOffset now)
    {
        if (Token.Length > options.MaxTokenLength)
        {
            throw TooLong(options.MaxTokenLength, $"one of {Token.Length}");
        }

        DateTimeOffset time = _stamp.TokenInfo.Timestamp;
        if ((time - now).Duration() > options.MaxClockSkew)
        {
            throw NotAccepted(string.Create(CultureInfo.InvariantCulture, $"it says {time.UtcDateTime:u}, and here it is {now.UtcDateTime:u}: set the clock."));
        }

        bool verified;
        X509Certificate2? signer;
        try
        {
            verified = _stamp.VerifySignatureForData(data, out signer);
        }
        catch (CryptographicException exception)
        {
            throw NotAccepted(exception.Message, exception);
        }

        if (!verified || signer is null)
        {
            throw NotAccepted("its signature is not that of a certificate for time-stamps that came with it (RFC 3161 §2.3, §2.4.2).");
        }

        using (signer)
        {
            CheckTrust(signer, options.Trust, time);
        }
    }

    public static TimestampException TooLong(int limit, string came) =>
        new($"A time-stamp of at most {limit} bytes was expected; {came} came. Raise TimestampAuthorityOptions.MaxTokenLength, or have the authority leave certificates out.");

    private void CheckTrust(X509Certificate2 signer, TrustList? trust, DateTimeOffset time)
    {
        if (trust is null)
        {
            return;
        }

        X509Certificate2Collection certificates = _stamp.AsSignedCms().Certificates;
        ValidationStatus status = trust.Evaluate(signer, certificates, time);
        foreach (X509Certificate2 certificate in certificates)
        {
            certificate.Dispose();
        }

        if (!string.Equals(status.Code, StatusCodes.SigningCredentialTrusted, StringComparison.Ordinal))
        {
            throw NotAccepted($"{status.Explanation} Its certificate is '{signer.Subject}'.");
        }
    }

    private static TimestampException NotAccepted(string reason, Exception? exception = null) =>
        new($"The answer of the time-stamp authority was not accepted: {reason} Nothing was signed; see whether this is the right authority, or sign without a time-stamp.", exception);
}
