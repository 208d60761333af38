namespace ArtistFirst;

/// <summary>AF1019: cnf binds the license to a key or certificate (RFC 7800 §3), and nobody proved to hold it.</summary>
internal static class HolderNotProven
{
    public static readonly FindingRule Rule = new(1019, "The holder did not prove the key");

    /// <summary>Whether the caller has seen proof of the key or certificate that the license names.</summary>
    public static bool Applies(in LicenseClaims claims, in VerifyContext context) =>
        !context.IsParent
        && ((!claims.HolderKeyId.IsEmpty && !TokenText.AreEqual(claims.HolderKeyId, context.HolderKeyId))
            || (!claims.CertificateThumbprint.IsEmpty && !TokenText.AreEqual(claims.CertificateThumbprint, context.CertificateThumbprint)));

    /// <summary>The same for a license that was verified before.</summary>
    public static bool Applies(License license, in VerifyContext context) =>
        !context.IsParent
        && ((license.HolderKeyId is { } key && !string.Equals(key, context.HolderKeyId, StringComparison.Ordinal))
            || (license.CertificateThumbprint is { } certificate && !string.Equals(certificate, context.CertificateThumbprint, StringComparison.Ordinal)));

    public static Finding Found() => Rule.Found(
        "Expected proof of the key or certificate that cnf names (VerifyContext.HolderKeyId or CertificateThumbprint); none, or another, was given. Check the proof (DPoP, mutual TLS) before the license and pass the thumbprint that it proved.");
}
