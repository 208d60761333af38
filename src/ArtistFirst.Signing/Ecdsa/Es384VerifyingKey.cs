using System.Security.Cryptography;

namespace ArtistFirst.Signing;

/// <summary>A public key of ES384 (RFC 7518 §3.4).</summary>
internal sealed class Es384VerifyingKey : VerifyingKey
{
    private readonly byte[] _point;

    private Es384VerifyingKey(byte[] point) => _point = point;

    public override SignatureAlgorithm Algorithm => SignatureAlgorithm.ES384;

    public override ReadOnlySpan<byte> Raw => _point;

    public override int SignatureLength => 2 * P384.Length;

    /// <summary>Checks the point and takes a copy.</summary>
    /// <param name="point">x and y, big-endian, 48 bytes each.</param>
    /// <exception cref="KeyFormatException">It is not a point of P-384.</exception>
    public static Es384VerifyingKey Import(ReadOnlySpan<byte> point)
    {
        if (point.Length != 2 * P384.Length || !P384.IsPoint(point[..P384.Length], point[P384.Length..]))
        {
            throw new KeyFormatException("The coordinates of the key are not a point of the curve P-384, 48 bytes each; take the key from its owner again.");
        }

        return new Es384VerifyingKey(point.ToArray());
    }

    public static ECParameters ToParameters(ReadOnlySpan<byte> point, byte[]? secret) => new()
    {
        Curve = ECCurve.NamedCurves.nistP384,
        Q = new ECPoint { X = point[..P384.Length].ToArray(), Y = point[P384.Length..].ToArray() },
        D = secret,
    };

    public override bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        // A zero r or s verifies for any data where a library forgets to look (CVE-2022-21449).
        if (signature.Length != SignatureLength || !P384.IsScalar(signature[..P384.Length]) || !P384.IsScalar(signature[P384.Length..]))
        {
            return false;
        }

        using var ecdsa = ECDsa.Create(ToParameters(_point, secret: null));
        return ecdsa.VerifyData(data, signature, HashAlgorithmName.SHA384, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
