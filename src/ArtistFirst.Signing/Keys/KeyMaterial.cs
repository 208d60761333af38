using System.Security.Cryptography;

namespace ArtistFirst.Signing;

/// <summary>Keys of each algorithm from their bare bytes, however those were written.</summary>
internal static class KeyMaterial
{
    /// <summary>Imports a public key; the bytes are copied.</summary>
    /// <exception cref="KeyFormatException">The bytes are not a public key of the algorithm.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The algorithm is none of those.</exception>
    public static VerifyingKey ImportPublic(SignatureAlgorithm algorithm, ReadOnlySpan<byte> raw) => algorithm switch
    {
        SignatureAlgorithm.ES256 => Es256VerifyingKey.Import(raw),
        SignatureAlgorithm.Ed25519 => Ed25519VerifyingKey.Import(raw),
        SignatureAlgorithm.ES384 => Es384VerifyingKey.Import(raw),
        SignatureAlgorithm.PS256 => Ps256VerifyingKey.Import(raw),
        _ => throw Unknown(algorithm),
    };

    /// <summary>Imports a private key; the bytes are copied.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="secret">The scalar, the seed, or RSAPrivateKey in DER.</param>
    /// <param name="claimed">The public key that was written beside it; empty where none was.</param>
    /// <exception cref="KeyFormatException">The bytes are not a private key of the algorithm, or the public key is not the one that belongs to it.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The algorithm is none of those.</exception>
    public static SigningKey ImportPrivate(SignatureAlgorithm algorithm, ReadOnlySpan<byte> secret, ReadOnlySpan<byte> claimed)
    {
        SigningKey key = algorithm switch
        {
            SignatureAlgorithm.ES256 => Es256SigningKey.Import(secret),
            SignatureAlgorithm.Ed25519 => Ed25519SigningKey.Import(secret),
            SignatureAlgorithm.ES384 => Es384SigningKey.Import(secret),
            SignatureAlgorithm.PS256 => Ps256SigningKey.Import(secret),
            _ => throw Unknown(algorithm),
        };

        // A signature made with a foreign public key beside the secret can give the secret away (Ed25519) or verifies nowhere (ES256).
        if (claimed.IsEmpty || CryptographicOperations.FixedTimeEquals(claimed, key.VerifyingKey.Raw))
        {
            return key;
        }

        key.Dispose();
        throw new KeyFormatException("The public part of the key does not belong to its private part; take the key from its backup.");
    }

    public static SigningKey Generate(SignatureAlgorithm algorithm) => algorithm switch
    {
        SignatureAlgorithm.ES256 => Es256SigningKey.Generate(),
        SignatureAlgorithm.Ed25519 => Ed25519SigningKey.Generate(),
        SignatureAlgorithm.ES384 => Es384SigningKey.Generate(),
        SignatureAlgorithm.PS256 => Ps256SigningKey.Generate(),
        _ => throw Unknown(algorithm),
    };

    private static ArgumentOutOfRangeException Unknown(SignatureAlgorithm algorithm) =>
        new(nameof(algorithm), algorithm, "Expected ES256, Ed25519, ES384 or PS256.");
}
