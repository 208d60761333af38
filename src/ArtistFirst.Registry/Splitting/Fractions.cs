using System.Globalization;
using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>Reads the fractions that settlements write.</summary>
internal static class Fractions
{
    /// <summary>Reads one.</summary>
    /// <exception cref="SettlementFormatException">It is no fraction.</exception>
    public static Rational Parse(string text)
    {
        string[] parts = text.Split('/');
        bool isRead = BigInteger.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger numerator);
        BigInteger denominator = BigInteger.One;
        isRead &= parts.Length == 1 || (parts.Length == 2 && BigInteger.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out denominator) && !denominator.IsZero);
        return isRead ? new Rational(numerator, denominator) : throw new SettlementFormatException($"Expected a fraction such as 1/3; what came is {Quoted.Text(text)}.");
    }
}
