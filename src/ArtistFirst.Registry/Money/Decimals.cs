using System.Globalization;
using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>Decimal numbers as whole numbers of their last digit, in text, without floating point.</summary>
internal static class Decimals
{
    private const int Longest = 64;

    /// <summary>Reads a decimal number with at most so many decimals; no plus, no exponent, no blanks, no leading zeros.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int decimals, out BigInteger units)
    {
        units = BigInteger.Zero;
        bool isNegative = text.StartsWith('-');
        ReadOnlySpan<char> number = isNegative ? text[1..] : text;
        int point = number.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? number : number[..point];
        ReadOnlySpan<char> part = point < 0 ? default : number[(point + 1)..];
        bool isShaped = text.Length <= Longest && IsWhole(whole) && (point < 0 || part.Length > 0) && part.Length <= decimals && !part.ContainsAnyExceptInRange('0', '9');
        if (!isShaped)
        {
            return false;
        }

        units = BigInteger.Parse(string.Concat(whole, part), NumberStyles.None, CultureInfo.InvariantCulture) * BigInteger.Pow(10, decimals - part.Length);
        units = isNegative ? -units : units;
        return true;
    }

    /// <summary>The text of a number of units of the last of so many decimals.</summary>
    public static string Text(BigInteger units, int decimals)
    {
        string digits = BigInteger.Abs(units).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        string sign = units.Sign < 0 ? "-" : string.Empty;
        return decimals == 0 ? sign + digits : $"{sign}{digits[..^decimals]}.{digits[^decimals..]}";
    }

    private static bool IsWhole(ReadOnlySpan<char> digits) =>
        digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9') && (digits.Length == 1 || digits[0] != '0');
}
