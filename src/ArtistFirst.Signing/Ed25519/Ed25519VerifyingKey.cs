namespace ArtistFirst.Signing;

/// <summary>A public key of Ed25519 (RFC 8032 §5.1).</summary>
internal sealed class Ed25519VerifyingKey : VerifyingKey
{
    private readonly byte[] _point;

    private Ed25519VerifyingKey(byte[] point) => _point = point;

    public override SignatureAlgorithm Algorithm => SignatureAlgorithm.Ed25519;

    public override ReadOnlySpan<byte> Raw => _point;

    /// <summary>Checks the point and takes a copy. Needs no libsodium, so that trust files load everywhere.</summary>
    /// <exception cref="KeyFormatException">It is no point, not canonical, or of small order.</exception>
    public static Ed25519VerifyingKey Import(ReadOnlySpan<byte> point) => Edwards25519.ProblemOf(point) is { } problem
        ? throw new KeyFormatException(problem)
        : new Ed25519VerifyingKey(point.ToArray());

    public override bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) => Sodium.Instance.Verify(data, signature, _point);
}
