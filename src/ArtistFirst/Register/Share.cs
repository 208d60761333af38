using System.Globalization;
using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>
/// A party's part of a side, as an exact fraction between 0 and 1: percents are decimal numbers (33.34), thirds are thirds (1/3), and nothing is
/// ever rounded. The default value is <see cref="Unknown"/>: that the party has a part is known, how much is not.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Share
{
    private const int PercentScale = 100_000_000; // 100 percent with six decimals
    private const int LargestTerm = 1_000_000_000;

    private Share(int numerator, int denominator)
    {
        int divisor = GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / divisor;
        Denominator = denominator / divisor;
    }

    /// <summary>A part of unknown size.</summary>
    public static Share Unknown => default;

    /// <summary>The whole, 100 %.</summary>
    public static Share Whole { get; } = new(1, 1);

    /// <summary>The numerator in lowest terms, 0 to <see cref="Denominator"/>; 0 where the part is unknown.</summary>
    public int Numerator { get; }

    /// <summary>The denominator in lowest terms, 1 to 1,000,000,000; 0 where the part is unknown.</summary>
    public int Denominator { get; }

    /// <summary>Whether the size of the part is known.</summary>
    public bool IsKnown => Denominator != 0;

    /// <summary>Whether the part is known to be nothing. A party with no part of a side need not be asked; its no counts all the same.</summary>
    public bool IsZero => IsKnown && Numerator == 0;

    /// <summary>A part as a percentage.</summary>
    /// <param name="percent">0 to 100, with at most six decimals.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less, more, or finer.</exception>
    public static Share Percent(decimal percent) =>
        percent is >= 0 and <= 100 && decimal.Round(percent, 6) == percent
            ? new Share((int)(percent * (PercentScale / 100)), PercentScale)
            : throw new ArgumentOutOfRangeException(nameof(percent), percent, "Expected 0 to 100 percent with at most six decimals; write thirds and the like as a fraction.");

    /// <summary>A part as a fraction.</summary>
    /// <param name="numerator">0 to <paramref name="denominator"/>.</param>
    /// <param name="denominator">1 to 1,000,000,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is outside of its range.</exception>
    public static Share Fraction(int numerator, int denominator)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(denominator, LargestTerm);
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numerator, denominator);
        return new Share(numerator, denominator);
    }

    /// <summary>Reads <c>unknown</c>, a percentage (<c>33.34</c>) or a fraction of the whole (<c>1/3</c>). Never throws.</summary>
    /// <param name="text">The text.</param>
    /// <param name="share">The part; unknown where the answer is no.</param>
    /// <returns>Whether the text is one of the three.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Share share)
    {
        share = Unknown;
        if (text.SequenceEqual("unknown"))
        {
            return true;
        }

        int slash = text.IndexOf('/');
        return slash < 0 ? TryParsePercent(text, out share) : TryParseFraction(text[..slash], text[(slash + 1)..], out share);
    }

    /// <summary>The text that <see cref="TryParse"/> reads: a percentage where that is exact, else a fraction, else <c>unknown</c>.</summary>
    public override string ToString()
    {
        if (!IsKnown)
        {
            return "unknown";
        }

        return PercentScale % Denominator == 0
            ? ((decimal)Numerator * (PercentScale / Denominator) / (PercentScale / 100)).ToString("0.######", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
    }

    private static bool TryParsePercent(ReadOnlySpan<char> text, out Share share)
    {
        share = Unknown;
        int point = text.IndexOf('.');
        int digits = point < 0 ? text.Length : point;
        int decimals = point < 0 ? 0 : text.Length - point - 1;
        bool shaped = digits is >= 1 and <= 3 && (point < 0 || decimals is >= 1 and <= 6) && IsCanonicalNumber(text[..digits]);
        if (!shaped || !decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal percent) || percent > 100)
        {
            return false;
        }

        share = Percent(percent);
        return true;
    }

    private static bool TryParseFraction(ReadOnlySpan<char> over, ReadOnlySpan<char> under, out Share share)
    {
        share = Unknown;
        bool shaped = IsCanonicalNumber(over) && IsCanonicalNumber(under);
        if (!shaped || !int.TryParse(over, NumberStyles.None, CultureInfo.InvariantCulture, out int numerator)
            || !int.TryParse(under, NumberStyles.None, CultureInfo.InvariantCulture, out int denominator)
            || denominator is < 1 or > LargestTerm || numerator > denominator)
        {
            return false;
        }

        share = new Share(numerator, denominator);
        return true;
    }

    // "07" and "" are somebody's mistake.
    private static bool IsCanonicalNumber(ReadOnlySpan<char> digits) => digits.Length == 1 || (digits.Length > 1 && digits[0] != '0');

    private static int GreatestCommonDivisor(int left, int right)
    {
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }

        return left == 0 ? 1 : left;
    }
}
