using System.Security.Cryptography;

namespace ArtistFirst.Signing;

/// <summary>A public key of ES256 (RFC 7518 §3.4).</summary>
internal sealed class Es256VerifyingKey : VerifyingKey
{
    private readonly byte[] _point;
    private readonly EcdsaPool _pool = new();

    private Es256VerifyingKey(byte[] point) => _point = point;

    public override SignatureAlgorithm Algorithm => SignatureAlgorithm.ES256;

    public override ReadOnlySpan<byte> Raw => _point;

    /// <summary>Checks the point and takes a copy.</summary>
    /// <param name="point">x and y, big-endian, 32 bytes each.</param>
    /// <exception cref="KeyFormatException">It is not a point of P-256.</exception>
    public static Es256VerifyingKey Import(ReadOnlySpan<byte> point)
    {
        if (point.Length != 2 * P256.Length || !P256.IsPoint(point[..P256.Length], point[P256.Length..]))
        {
            throw new KeyFormatException("The coordinates of the key are not a point of the curve P-256, 32 bytes each; take the key from its owner again.");
        }

        return new Es256VerifyingKey(point.ToArray());
    }

    public static ECParameters ToParameters(ReadOnlySpan<byte> point, byte[]? secret) => new()
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new ECPoint { X = point[..P256.Length].ToArray(), Y = point[P256.Length..].ToArray() },
        D = secret,
    };

    public override bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        // A zero r or s verifies for any data where a library forgets to look (CVE-2022-21449): looked at here, whatever the library does.
        if (signature.Length != DerSignature.P1363Length
            || !P256.IsScalar(signature[..P256.Length]) || !P256.IsScalar(signature[P256.Length..]))
        {
            return false;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(data, hash);

        ECDsa ecdsa = _pool.TryTake() ?? PlatformEcdsa.Create(ToParameters(_point, secret: null));
        bool verified = PlatformEcdsa.VerifyHash(ecdsa, hash, signature);
        _pool.Return(ecdsa);
        return verified;
    }
}
