using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace ArtistFirst.C2pa;

/// <summary>Looks at one time-stamp (RFC 3161).</summary>
/// <param name="authorities">Who may tell the time; null where everyone may.</param>
internal sealed class TimeStampCheck(TrustList? authorities)
{
    private static readonly Func<X509Certificate2, string?>[] Profile =
    [
        CertificateRules.Version,
        CertificateRules.SignatureAlgorithm,
        CertificateRules.Key,
        CertificateRules.UniqueIdentifiers,
        CertificateRules.Issuer,
        CertificateRules.Authority,
        CertificateRules.KeyUsage,
    ];

    private readonly List<ValidationStatus> _statuses = [];

    /// <summary>What was found.</summary>
    public IReadOnlyList<ValidationStatus> Statuses => _statuses;

    /// <summary>Checks a time-stamp.</summary>
    /// <param name="encoded">A TimeStampToken or a TimeStampResp with one in it, in DER.</param>
    /// <param name="message">What has to have been stamped.</param>
    /// <returns>The time; null where it cannot be believed.</returns>
    public DateTimeOffset? Check(ReadOnlyMemory<byte> encoded, byte[] message)
    {
        try
        {
            return Rfc3161TimestampToken.TryDecode(TokenOf(encoded), out Rfc3161TimestampToken? token, out _)
                ? Check(token, message)
                : Refuse(StatusCodes.TimeStampMalformed, "The time-stamp is no token of RFC 3161.");
        }
        catch (Exception exception) when (exception is CryptographicException or AsnContentException)
        {
            return Refuse(StatusCodes.TimeStampMalformed, $"The time-stamp is no token of RFC 3161: {exception.Message}");
        }
    }

    // RFC 3161 §2.4.2: a response is a status and a token; a token is a ContentInfo, which starts with an object identifier.
    private static ReadOnlyMemory<byte> TokenOf(ReadOnlyMemory<byte> encoded)
    {
        AsnReader parts = new AsnReader(encoded, AsnEncodingRules.BER).ReadSequence();
        if (parts.PeekTag() == Asn1Tag.ObjectIdentifier)
        {
            return encoded;
        }

        parts.ReadSequence();
        return parts.ReadEncodedValue();
    }

    private DateTimeOffset? Check(Rfc3161TimestampToken token, byte[] message)
    {
        if (!IsOf(token.TokenInfo, message))
        {
            return Refuse(StatusCodes.TimeStampMismatch, "The time-stamp is one of something else.");
        }

        if (!token.VerifySignatureForData(message, out X509Certificate2? authority, null) || authority is null)
        {
            return Refuse(StatusCodes.TimeStampUntrusted, "The time-stamp is not signed with the key of its certificate, or the certificate is not one for time-stamps.");
        }

        DateTimeOffset time = token.TokenInfo.Timestamp;
        if (CertificateRules.Validity(authority, time) is { } expired)
        {
            return Refuse(StatusCodes.TimeStampOutsideValidity, $"The certificate of the time-stamp: {expired}");
        }

        _statuses.Add(new ValidationStatus(StatusCodes.TimeStampValidated, $"'{authority.Subject}' says that the signature existed at {time:u}."));
        return IsTrusted(authority, token.AsSignedCms().Certificates, time) ? time : null;
    }

    private bool IsTrusted(X509Certificate2 authority, X509Certificate2Collection others, DateTimeOffset time)
    {
        ValidationStatus? problem = authorities is null ? null : FindProblem(authorities, authority, others, time);
        _statuses.Add(problem ?? new ValidationStatus(StatusCodes.TimeStampTrusted, $"'{authority.Subject}' is trusted to tell the time."));
        return problem is null;
    }

    private static ValidationStatus? FindProblem(TrustList trust, X509Certificate2 authority, X509Certificate2Collection others, DateTimeOffset time)
    {
        if (Profile.Select(rule => rule(authority)).FirstOrDefault(static problem => problem is not null) is { } problem)
        {
            return new ValidationStatus(StatusCodes.TimeStampUntrusted, $"The certificate of the time-stamp may not be used for one. {problem}");
        }

        ValidationStatus answer = trust.Evaluate(authority, others, time);
        return answer.Kind == ValidationKind.Success ? null : new ValidationStatus(StatusCodes.TimeStampUntrusted, $"The time-stamp counts for nothing. {answer.Explanation}");
    }

    private static bool IsOf(Rfc3161TimestampTokenInfo info, byte[] message)
    {
        try
        {
            var function = HashAlgorithmName.FromOid(info.HashAlgorithmId.Value!);
            return CryptographicOperations.HashData(function, message).AsSpan().SequenceEqual(info.GetMessageHash().Span);
        }
        catch (CryptographicException)
        {
            // A hash function that the platform does not know.
            return false;
        }
    }

    private DateTimeOffset? Refuse(string code, string explanation)
    {
        _statuses.Add(new ValidationStatus(code, explanation));
        return null;
    }
}
