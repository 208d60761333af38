namespace ArtistFirst.C2pa;

/// <summary>Object identifiers of the certificate profile (C2PA 2.2 §14.5.1).</summary>
internal static class CertificateOids
{
    public const string AuthorityKeyIdentifier = "2.5.29.35";
    public const string AnyUsage = "2.5.29.37.0";
    public const string EmailProtection = "1.3.6.1.5.5.7.3.4";
    public const string DocumentSigning = "1.3.6.1.5.5.7.3.36";
    public const string TimeStamping = "1.3.6.1.5.5.7.3.8";
    public const string OcspSigning = "1.3.6.1.5.5.7.3.9";
    public const string ClaimSigning = "1.3.6.1.4.1.62558.2.1";
    public const string Organization = "2.5.4.10";

    public const string EcKey = "1.2.840.10045.2.1";
    public const string RsaKey = "1.2.840.113549.1.1.1";
    public const string RsaPss = "1.2.840.113549.1.1.10";
    public const string Ed25519 = "1.3.101.112";

    /// <summary>P-256, P-384, P-521 (RFC 5480 §2.1.1.1).</summary>
    public static readonly IReadOnlyList<string> Curves = ["1.2.840.10045.3.1.7", "1.3.132.0.34", "1.3.132.0.35"];

    /// <summary>ecdsa-with-SHA256/384/512, sha256/384/512WithRSAEncryption, RSASSA-PSS, Ed25519.</summary>
    public static readonly IReadOnlyList<string> SignatureAlgorithms =
    [
        "1.2.840.10045.4.3.2", "1.2.840.10045.4.3.3", "1.2.840.10045.4.3.4",
        "1.2.840.113549.1.1.11", "1.2.840.113549.1.1.12", "1.2.840.113549.1.1.13", RsaPss, Ed25519,
    ];
}
