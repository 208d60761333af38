namespace ArtistFirst.Signing;

/// <summary>The private half of a key in one algorithm.</summary>
internal abstract class SigningKey : IDisposable
{
    /// <summary>The length of the secret of those two algorithms that JWK keeps here: the scalar d for ES256, the seed for Ed25519.</summary>
    public const int JwkSecretLength = 32;

    public abstract VerifyingKey VerifyingKey { get; }

    /// <summary>The length of the secret in bytes: 32 for ES256 and Ed25519, 48 for ES384, that of RSAPrivateKey in DER for PS256.</summary>
    public virtual int SecretLength => JwkSecretLength;

    public abstract byte[] Sign(ReadOnlySpan<byte> data);

    /// <summary>Copies the secret; the caller zeroes the copy.</summary>
    public abstract void CopySecret(Span<byte> destination);

    public abstract void Dispose();
}
