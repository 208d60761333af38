using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ArtistFirst.C2pa;

/// <summary>The rules of the certificate profile (C2PA 2.2 §14.5.1), one each: null, or what is wrong in words.</summary>
internal static class CertificateRules
{
    private const int SmallestRsaKey = 2048;

    public static string? Version(X509Certificate2 certificate) =>
        certificate.Version == 3 ? null : $"An X.509 version 3 certificate is needed, since only those have extensions; this one has version {certificate.Version}.";

    public static string? SignatureAlgorithm(X509Certificate2 certificate) => CertificateOids.SignatureAlgorithms.Contains(certificate.SignatureAlgorithm.Value, StringComparer.Ordinal)
        ? null
        : $"It must be signed with ECDSA or RSA and SHA-256, SHA-384 or SHA-512, with RSASSA-PSS, or with Ed25519; it is signed with {certificate.SignatureAlgorithm.FriendlyName ?? certificate.SignatureAlgorithm.Value}.";

    public static string? Key(X509Certificate2 certificate)
    {
        switch (certificate.GetKeyAlgorithm())
        {
            case CertificateOids.Ed25519:
                return null;
            case CertificateOids.EcKey:
                return EcKey(certificate);
            case CertificateOids.RsaKey or CertificateOids.RsaPss:
                using (RSA? rsa = CertificateKey.RsaOf(certificate))
                {
                    return rsa?.KeySize >= SmallestRsaKey ? null : $"An RSA key needs at least {SmallestRsaKey} bits; this one has {rsa?.KeySize ?? 0}.";
                }

            default:
                return $"Its key must be on P-256, P-384 or P-521, of RSA or of Ed25519; it is of algorithm {certificate.GetKeyAlgorithm()}.";
        }
    }

    // RFC 5280 §4.1.2.8: fields 1 and 2 of the part that is signed, long out of use.
    public static string? UniqueIdentifiers(X509Certificate2 certificate)
    {
        try
        {
            AsnReader fields = new AsnReader(certificate.RawDataMemory, AsnEncodingRules.DER).ReadSequence().ReadSequence();
            while (fields.HasData)
            {
                if (fields.PeekTag() is { TagClass: TagClass.ContextSpecific, TagValue: 1 or 2 })
                {
                    return "It must not have an issuerUniqueID or a subjectUniqueID (RFC 5280 §4.1.2.8): have it issued without.";
                }

                fields.ReadEncodedValue();
            }

            return null;
        }
        catch (AsnContentException)
        {
            return "It must be in DER (RFC 5280 §4.1): have it issued again.";
        }
    }

    public static string? Issuer(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(static constraints => constraints.CertificateAuthority)
            ? "It is the certificate of an authority (basicConstraints says CA): claims are signed with a leaf that the authority issued."
            : null;

    public static string? Authority(X509Certificate2 certificate) => certificate.Extensions[CertificateOids.AuthorityKeyIdentifier] is null
        ? "The Authority Key Identifier extension is missing (a self-signed certificate needs one too; CertificateRequest adds none by itself): have it issued with authorityKeyIdentifier = keyid."
        : null;

    public static string? KeyUsage(X509Certificate2 certificate)
    {
        if (certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is not { } usage)
        {
            return "The Key Usage extension is missing: have it issued with keyUsage = critical, digitalSignature.";
        }

        if (!usage.KeyUsages.HasFlag(X509KeyUsageFlags.DigitalSignature))
        {
            return $"Key Usage must allow digitalSignature; it allows {usage.KeyUsages}.";
        }

        return usage.KeyUsages.HasFlag(X509KeyUsageFlags.KeyCertSign) ? "Key Usage must not allow keyCertSign, which is for authorities." : null;
    }

    public static string? ExtendedKeyUsage(X509Certificate2 certificate, IReadOnlyList<string> accepted)
    {
        string[] usages = [.. certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().SelectMany(static extension => extension.EnhancedKeyUsages.Cast<Oid>()).Select(static oid => oid.Value ?? "")];
        if (usages.Length == 0)
        {
            return "The Extended Key Usage extension is missing: have it issued with extendedKeyUsage = emailProtection, and 1.3.6.1.4.1.62558.2.1 (C2PA claim signing) beside it.";
        }

        if (usages.Contains(CertificateOids.AnyUsage, StringComparer.Ordinal))
        {
            return "Extended Key Usage must not allow any usage (anyExtendedKeyUsage).";
        }

        if (usages.Contains(CertificateOids.TimeStamping, StringComparer.Ordinal) || usages.Contains(CertificateOids.OcspSigning, StringComparer.Ordinal))
        {
            return "A certificate for time-stamps or for OCSP answers must be for nothing else, so it cannot sign claims.";
        }

        return usages.Intersect(accepted, StringComparer.Ordinal).Any()
            ? null
            : $"Extended Key Usage must allow {(accepted is [CertificateOids.EmailProtection] ? $"emailProtection ({CertificateOids.EmailProtection}), the one usage that validators accept without configuration" : string.Join(" or ", accepted))}; it allows {string.Join(", ", usages)}.";
    }

    public static string? Validity(X509Certificate2 certificate, DateTimeOffset at)
    {
        (DateTime from, DateTime to) = (certificate.NotBefore.ToUniversalTime(), certificate.NotAfter.ToUniversalTime());
        return at.UtcDateTime >= from && at.UtcDateTime <= to
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"It is valid from {from:u} to {to:u}, and the time is {at.UtcDateTime:u}: renew it, or set the clock.");
    }

    // RFC 5480 §2.1.1: the curve is named; one that is written out may be one of the certificate's own making.
    private static string? EcKey(X509Certificate2 certificate)
    {
        const string Expected = "A key for ECDSA must be on the named curve P-256, P-384 or P-521";
        try
        {
            string curve = AsnDecoder.ReadObjectIdentifier(certificate.PublicKey.EncodedParameters?.RawData, AsnEncodingRules.DER, out _);
            return CertificateOids.Curves.Contains(curve, StringComparer.Ordinal) ? null : $"{Expected}; the curve of this one is {curve}.";
        }
        catch (AsnContentException)
        {
            return $"{Expected}; the curve of this one is not named.";
        }
    }
}
