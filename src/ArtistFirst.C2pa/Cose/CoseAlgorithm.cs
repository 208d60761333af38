namespace ArtistFirst.C2pa;

/// <summary>The signature algorithms that C2PA allows (C2PA 2.2 §13.2.1), by their COSE numbers (RFC 9053 §2, RFC 8812 §2).</summary>
internal enum CoseAlgorithm
{
    PS512 = -39,
    PS384 = -38,
    PS256 = -37,
    ES512 = -36,
    ES384 = -35,
    EdDSA = -8,
    ES256 = -7,
    None = 0,
}
