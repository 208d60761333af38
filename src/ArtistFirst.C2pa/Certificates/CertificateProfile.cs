using System.Security.Cryptography.X509Certificates;

namespace ArtistFirst.C2pa;

/// <summary>
/// Says in words whether a certificate may sign claims (C2PA 2.2 §14.5.1), as the reference validator will judge it. Whether it is trusted is another question: <see cref="TrustList"/>.
/// </summary>
public static class CertificateProfile
{
    private static readonly Func<X509Certificate2, string?>[] Rules =
    [
        CertificateRules.Version,
        CertificateRules.SignatureAlgorithm,
        CertificateRules.Key,
        CertificateRules.UniqueIdentifiers,
        CertificateRules.Issuer,
        CertificateRules.Authority,
        CertificateRules.KeyUsage,
    ];

    private static readonly Func<X509Certificate2, string?>[] Recommendations =
    [
        CertificateAdvice.Organization,
        CertificateAdvice.SelfSigned,
        CertificateAdvice.CriticalUsage,
        CertificateAdvice.ClaimSigning,
    ];

    /// <summary>Checks a certificate against the profile.</summary>
    /// <param name="certificate">The certificate of the signer, the leaf of the chain.</param>
    /// <param name="at">The instant at which it has to be valid: now, or the time of a trusted time-stamp.</param>
    /// <returns>What is wrong with it, and what could be better.</returns>
    public static CertificateReport Check(X509Certificate2 certificate, DateTimeOffset at) => Check(certificate, at, [CertificateOids.EmailProtection]);

    /// <summary>Checks a certificate against the profile, for validators that accept other purposes.</summary>
    internal static CertificateReport Check(X509Certificate2 certificate, DateTimeOffset at, IReadOnlyList<string> purposes)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var failures = new List<ValidationStatus>();
        foreach (Func<X509Certificate2, string?> rule in Rules.Append(candidate => CertificateRules.ExtendedKeyUsage(candidate, purposes)))
        {
            if (rule(certificate) is { } problem)
            {
                failures.Add(new ValidationStatus(StatusCodes.SigningCredentialInvalid, problem));
            }
        }

        if (CertificateRules.Validity(certificate, at) is { } expired)
        {
            failures.Add(new ValidationStatus(StatusCodes.SigningCredentialExpired, expired));
        }

        return new CertificateReport(failures, [.. Recommendations.Select(rule => rule(certificate)).OfType<string>()]);
    }
}
