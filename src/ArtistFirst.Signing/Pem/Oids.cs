namespace ArtistFirst.Signing;

/// <summary>The object identifiers that key files name their algorithms by.</summary>
internal static class Oids
{
    /// <summary>id-ecPublicKey (RFC 5480 §2.1.1).</summary>
    public const string EcPublicKey = "1.2.840.10045.2.1";

    /// <summary>secp256r1, which is P-256 (RFC 5480 §2.1.1.1).</summary>
    public const string P256 = "1.2.840.10045.3.1.7";

    /// <summary>secp384r1, which is P-384 (RFC 5480 §2.1.1.1).</summary>
    public const string P384 = "1.3.132.0.34";

    /// <summary>rsaEncryption (RFC 8017 A.1).</summary>
    public const string Rsa = "1.2.840.113549.1.1.1";

    /// <summary>id-RSASSA-PSS (RFC 8017 A.2.3).</summary>
    public const string RsaPss = "1.2.840.113549.1.1.10";

    /// <summary>id-Ed25519 (RFC 8410 §3).</summary>
    public const string Ed25519 = "1.3.101.112";

    /// <summary>id-PBES2 (RFC 8018 A.4).</summary>
    public const string Pbes2 = "1.2.840.113549.1.5.13";

    /// <summary>id-PBKDF2 (RFC 8018 A.2).</summary>
    public const string Pbkdf2 = "1.2.840.113549.1.5.12";

    /// <summary>id-hmacWithSHA256 (RFC 8018 B.1.2).</summary>
    public const string HmacSha256 = "1.2.840.113549.2.9";

    /// <summary>id-hmacWithSHA384 (RFC 8018 B.1.2).</summary>
    public const string HmacSha384 = "1.2.840.113549.2.10";

    /// <summary>id-hmacWithSHA512 (RFC 8018 B.1.2).</summary>
    public const string HmacSha512 = "1.2.840.113549.2.11";

    /// <summary>aes128-CBC-PAD (RFC 8018 B.2.5).</summary>
    public const string Aes128 = "2.16.840.1.101.3.4.1.2";

    /// <summary>aes256-CBC-PAD (RFC 8018 B.2.5).</summary>
    public const string Aes256 = "2.16.840.1.101.3.4.1.42";
}
