namespace ArtistFirst.Signing;

/// <summary>The private half of a key in one algorithm. Its secret has 32 bytes: the scalar d for ES256, the seed for Ed25519.</summary>
internal abstract class SigningKey : IDisposable
{
    public const int SecretLength = 32;

    public abstract VerifyingKey VerifyingKey { get; }

    public abstract byte[] Sign(ReadOnlySpan<byte> data);

    /// <summary>Copies the secret; the caller zeroes the copy.</summary>
    public abstract void CopySecret(Span<byte> destination);

    public abstract void Dispose();
}
