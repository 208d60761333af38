using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ArtistFirst.C2pa;

/// <summary>What no longer, or not yet, makes a certificate invalid: null, or what could be better in words.</summary>
internal static class CertificateAdvice
{
    public static string? Organization(X509Certificate2 certificate) =>
        certificate.SubjectName.EnumerateRelativeDistinguishedNames().Any(static name => !name.HasMultipleElements && name.GetSingleElementType().Value is CertificateOids.Organization)
            ? null
            : "The subject names no organization (O=): validators show it as the signer, and c2pa-rs before 0.91 refuses signatures without one.";

    public static string? SelfSigned(X509Certificate2 certificate) => certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData)
        ? "It is self-signed: nobody trusts it who was not given it by hand. Use one that an authority issued."
        : null;

    public static string? CriticalUsage(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509KeyUsageExtension>().Any(static usage => !usage.Critical) ? "Key Usage should be critical (RFC 5280 §4.2.1.3)." : null;

    public static string? ClaimSigning(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().SelectMany(static extension => extension.EnhancedKeyUsages.Cast<Oid>()).Any(static oid => oid.Value is CertificateOids.ClaimSigning)
            ? null
            : $"Extended Key Usage should also allow C2PA claim signing ({CertificateOids.ClaimSigning}), as the C2PA conformance program asks.";
}
