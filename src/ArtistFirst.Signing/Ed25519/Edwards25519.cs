using System.Globalization;
using System.Numerics;

namespace ArtistFirst.Signing;

/// <summary>
/// The checks of a public point of edwards25519 (RFC 8032 §5.1.3): -x² + y² = 1 + d·x²·y² over the field of p = 2^255 - 19 elements. They are made
/// at import and here, because crypto libraries differ in what they accept; with them all accept the same keys.
/// </summary>
internal static class Edwards25519
{
    /// <summary>The length in bytes of an encoded point: y little-endian in 255 bits, the lowest bit of x above it.</summary>
    public const int Length = 32;

    private static readonly BigInteger Prime = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger D = Parse("052036CEE2B6FFE738CC740797779E89800700A4D4141D8AB75EB4DCA135978A3");

    /// <summary>y of the points of order 4; 1; 2; and of both kinds of order 8. The points with -x have the same y, so these five are all eight points.</summary>
    private static readonly BigInteger[] SmallOrders =
    [
        BigInteger.Zero,
        BigInteger.One,
        Prime - 1,
        Parse("005FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826"),
        Prime - Parse("005FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826"),
    ];

    /// <summary>Why the bytes are not a public key; nothing when they are one.</summary>
    public static string? ProblemOf(ReadOnlySpan<byte> point)
    {
        if (point.Length != Length)
        {
            return "A public key of Ed25519 has 32 bytes; this one has another length.";
        }

        Span<byte> bytes = stackalloc byte[Length];
        point.CopyTo(bytes);
        bytes[^1] &= 0x7F;
        var y = new BigInteger(bytes, isUnsigned: true);
        if (y >= Prime)
        {
            return "The public key of Ed25519 is not canonical: its y is not below 2^255 - 19. Take the key from its owner again.";
        }

        if (SmallOrders.AsSpan().Contains(y))
        {
            return "The public key of Ed25519 is a point of small order, for which anybody can make signatures. Do not trust where it came from.";
        }

        return IsOnCurve(y) ? null : "The public key of Ed25519 is not a point of its curve. Take the key from its owner again.";
    }

    /// <summary>x² = (y² - 1) / (d·y² + 1) has a root if and only if the product of both is a square (Euler); d·y² + 1 is never zero.</summary>
    private static bool IsOnCurve(BigInteger y)
    {
        BigInteger square = y * y;
        BigInteger product = (square - 1) * ((D * square) + 1);
        return BigInteger.ModPow(product, (Prime - 1) / 2, Prime).IsOne;
    }

    private static BigInteger Parse(string hexadecimal) => BigInteger.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
