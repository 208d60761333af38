namespace ArtistFirst.Signing;

/// <summary>A signature algorithm. A key has exactly one.</summary>
public enum SignatureAlgorithm
{
    /// <summary>No algorithm: signs nothing and verifies nothing.</summary>
    None = 0,

    /// <summary>ECDSA on P-256 with SHA-256 (RFC 7518 §3.4). Signatures are r and s, 32 bytes each (IEEE P1363). Needs the base class library only.</summary>
    ES256 = 1,

    /// <summary>Ed25519 (RFC 8032 §5.1, RFC 8037). Signatures have 64 bytes. Needs libsodium.</summary>
    Ed25519 = 2,

    /// <summary>
    /// ECDSA on P-384 with SHA-384 (RFC 7518 §3.4). Signatures are r and s, 48 bytes each. Signs Content Credentials; license tokens do not take it.
    /// </summary>
    ES384 = 3,

    /// <summary>
    /// RSASSA-PSS with SHA-256 and a salt of 32 bytes (RFC 7518 §3.5), keys of 2048 to 8192 bits. Signatures are as long as the key. Signs Content Credentials; license tokens do not take it.
    /// </summary>
    PS256 = 4,
}
