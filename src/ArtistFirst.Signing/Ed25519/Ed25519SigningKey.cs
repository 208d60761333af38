using System.Security.Cryptography;

namespace ArtistFirst.Signing;

/// <summary>A private key of Ed25519 (RFC 8032 §5.1.5).</summary>
internal sealed class Ed25519SigningKey : SigningKey
{
    /// <summary>The seed and behind it the public key, as libsodium wants them.</summary>
    private readonly SecretBytes _secret;

    private Ed25519SigningKey(ReadOnlySpan<byte> secret, Ed25519VerifyingKey verifyingKey)
    {
        _secret = new SecretBytes(secret);
        VerifyingKey = verifyingKey;
    }

    public override VerifyingKey VerifyingKey { get; }

    public static Ed25519SigningKey Generate()
    {
        Span<byte> seed = stackalloc byte[JwkSecretLength];
        try
        {
            RandomNumberGenerator.Fill(seed);
            return Import(seed);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
        }
    }

    /// <summary>Computes the public key that belongs to the seed, and takes a copy. Any 32 bytes are a seed.</summary>
    /// <exception cref="KeyFormatException">The seed has another length.</exception>
    /// <exception cref="PlatformNotSupportedException">libsodium is not installed.</exception>
    public static Ed25519SigningKey Import(ReadOnlySpan<byte> seed)
    {
        if (seed.Length != JwkSecretLength)
        {
            throw new KeyFormatException("The private part of a key of Ed25519 has 32 bytes; this one has another length. Take the key from its backup.");
        }

        Span<byte> secret = stackalloc byte[Sodium.SecretKeyLength];
        try
        {
            Sodium.Instance.ExpandSeed(seed, secret);
            return new Ed25519SigningKey(secret, Ed25519VerifyingKey.Import(secret[JwkSecretLength..]));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    public override byte[] Sign(ReadOnlySpan<byte> data)
    {
        byte[] signature = new byte[Sodium.SignatureLength];
        using SecretBytes.Loan secret = _secret.Borrow();
        Sodium.Instance.Sign(data, secret.Bytes, signature);
        return signature;
    }

    public override void CopySecret(Span<byte> destination)
    {
        using SecretBytes.Loan secret = _secret.Borrow();
        secret.Bytes[..JwkSecretLength].CopyTo(destination);
    }

    public override void Dispose() => _secret.Dispose();
}
