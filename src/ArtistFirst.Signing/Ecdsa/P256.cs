using System.Globalization;
using System.Numerics;

namespace ArtistFirst.Signing;

/// <summary>The curve P-256 (NIST SP 800-186 §3.2.1.3): y² = x³ - 3x + b over the field of p elements; its points form a group of prime order n.</summary>
internal static class P256
{
    /// <summary>The length in bytes of a coordinate, of a private scalar, and of r and s.</summary>
    public const int Length = 32;

    private static readonly BigInteger Prime = Parse("0FFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF");
    private static readonly BigInteger B = Parse("05AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B");

    private static ReadOnlySpan<byte> Order =>
    [
        0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x00, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0xBC, 0xE6, 0xFA, 0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25, 0x51,
    ];

    /// <summary>
    /// Whether the bytes, big-endian, are a number from 1 to n - 1, as r, s and a private scalar must be. The time it takes tells how many
    /// leading bytes equal those of n, which for a random scalar is nothing.
    /// </summary>
    public static bool IsScalar(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Length && bytes.ContainsAnyExcept((byte)0) && bytes.SequenceCompareTo(Order) < 0;

    /// <summary>
    /// Whether x and y, 32 bytes each, are a point of the curve. Infinity has no such form, and with a group of prime order there is no small subgroup
    /// to fall into, so this is the whole check of NIST SP 800-56A §5.6.2.3.3.
    /// </summary>
    public static bool IsPoint(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y) => x.Length == Length && y.Length == Length && IsPoint(x, y, Prime, B);

    /// <summary>The same for any curve y² = x³ - 3x + b over a prime field.</summary>
    public static bool IsPoint(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y, BigInteger prime, BigInteger b)
    {
        var horizontal = new BigInteger(x, isUnsigned: true, isBigEndian: true);
        var vertical = new BigInteger(y, isUnsigned: true, isBigEndian: true);
        if (horizontal >= prime || vertical >= prime)
        {
            return false;
        }

        BigInteger difference = (vertical * vertical) - (horizontal * horizontal * horizontal) + (3 * horizontal) - b;
        return BigInteger.Remainder(difference, prime).IsZero;
    }

    private static BigInteger Parse(string hexadecimal) => BigInteger.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
