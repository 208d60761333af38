namespace ArtistFirst.Signing;

/// <summary>The public half of a key in one algorithm, checked when it was made.</summary>
internal abstract class VerifyingKey
{
    public abstract SignatureAlgorithm Algorithm { get; }

    /// <summary>The key's own bytes: x and y for ES256 (64), the encoded point for Ed25519 (32). Not to be changed.</summary>
    public abstract ReadOnlySpan<byte> Raw { get; }

    /// <summary>Whether the signature is right. A signature of another length is wrong.</summary>
    public abstract bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature);
}
