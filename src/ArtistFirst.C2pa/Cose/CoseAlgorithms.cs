using System.Security.Cryptography;
using ArtistFirst.Signing;

namespace ArtistFirst.C2pa;

/// <summary>What belongs to each algorithm.</summary>
internal static class CoseAlgorithms
{
    /// <summary>The algorithm with that COSE number; none where it is not one of C2PA's.</summary>
    public static CoseAlgorithm Find(Int128 number) =>
        number >= int.MinValue && number < 0 && Enum.IsDefined((CoseAlgorithm)(int)number) ? (CoseAlgorithm)(int)number : CoseAlgorithm.None;

    /// <summary>The COSE name of a signer's algorithm.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It has none.</exception>
    public static CoseAlgorithm Of(SignatureAlgorithm algorithm) => algorithm switch
    {
        SignatureAlgorithm.ES256 => CoseAlgorithm.ES256,
        SignatureAlgorithm.Ed25519 => CoseAlgorithm.EdDSA,
        SignatureAlgorithm.ES384 => CoseAlgorithm.ES384,
        SignatureAlgorithm.PS256 => CoseAlgorithm.PS256,
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, "Expected ES256, Ed25519, ES384 or PS256."),
    };

    /// <summary>The hash that is signed; EdDSA hashes by itself.</summary>
    public static HashAlgorithmName Hash(this CoseAlgorithm algorithm) => algorithm switch
    {
        CoseAlgorithm.ES384 or CoseAlgorithm.PS384 => HashAlgorithmName.SHA384,
        CoseAlgorithm.ES512 or CoseAlgorithm.PS512 => HashAlgorithmName.SHA512,
        _ => HashAlgorithmName.SHA256,
    };

    /// <summary>The one curve of an ECDSA algorithm, by its size in bits; 0 for the others. The reference validator refuses other pairs, though RFC 9053 §2.1 allows them.</summary>
    public static int CurveBits(this CoseAlgorithm algorithm) => algorithm switch
    {
        CoseAlgorithm.ES256 => 256,
        CoseAlgorithm.ES384 => 384,
        CoseAlgorithm.ES512 => 521,
        _ => 0,
    };
}
