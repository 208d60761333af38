using System.Globalization;
using System.Numerics;

namespace ArtistFirst.Signing;

/// <summary>The curve P-384 (NIST SP 800-186 §3.2.1.4): y² = x³ - 3x + b over the field of p elements; its points form a group of prime order n.</summary>
internal static class P384
{
    /// <summary>The length in bytes of a coordinate, of a private scalar, and of r and s.</summary>
    public const int Length = 48;

    private static readonly BigInteger Prime = Parse("0FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEFFFFFFFF0000000000000000FFFFFFFF");
    private static readonly BigInteger B = Parse("0B3312FA7E23EE7E4988E056BE3F82D19181D9C6EFE8141120314088F5013875AC656398D8A2ED19D2A85C8EDD3EC2AEF");
    private static readonly byte[] Order = Convert.FromHexString("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFC7634D81F4372DDF581A0DB248B0A77AECEC196ACCC52973");

    /// <summary>Whether the bytes, big-endian, are a number from 1 to n - 1, as r, s and a private scalar must be.</summary>
    public static bool IsScalar(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Length && bytes.ContainsAnyExcept((byte)0) && bytes.SequenceCompareTo(Order) < 0;

    /// <summary>Whether x and y, 48 bytes each, are a point of the curve.</summary>
    public static bool IsPoint(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y) => x.Length == Length && y.Length == Length && P256.IsPoint(x, y, Prime, B);

    private static BigInteger Parse(string hexadecimal) => BigInteger.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
