namespace ArtistFirst.Signing;

/// <summary>The public half of a key in one algorithm, checked when it was made.</summary>
internal abstract class VerifyingKey
{
    public abstract SignatureAlgorithm Algorithm { get; }

    /// <summary>The key's own bytes: x and y for ES256 (64) and ES384 (96), the encoded point for Ed25519 (32), RSAPublicKey in DER for PS256. Not to be changed.</summary>
    public abstract ReadOnlySpan<byte> Raw { get; }

    /// <summary>The length of a signature in bytes.</summary>
    public virtual int SignatureLength => 64;

    /// <summary>Whether the signature is right. A signature of another length is wrong.</summary>
    public abstract bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature);
}
