namespace ArtistFirst;

/// <summary>Digits of fixed width, as identifiers have them.</summary>
internal static class DecimalText
{
    private const int Word = 8;

    // An array: a span of numbers wider than a byte allocates for as long as the code that asks for it is not optimized.
    private static readonly uint[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    /// <summary>Reads digits alone, at most 16 of them.</summary>
    public static bool TryRead<TChar>(ReadOnlySpan<TChar> digits, out ulong number)
        where TChar : unmanaged
    {
        if (digits.Length is < Word or > 2 * Word)
        {
            return TryReadFew(digits, out number);
        }

        // The second word takes what the first has left, and reaches back over what it has read.
        int left = digits.Length - Word;
        ulong first = EightDigits.Load(digits);
        ulong last = EightDigits.ZeroFirst(EightDigits.Load(digits[left..]), Word - left);
        number = unchecked(((ulong)EightDigits.ToNumber(first) * Powers[left]) + EightDigits.ToNumber(last));
        return EightDigits.AreDigits(first) && EightDigits.AreDigits(last);
    }

    /// <summary>Fills the whole of <paramref name="destination"/>, with zeros in front.</summary>
    public static void Write<TChar>(Span<TChar> destination, ulong number)
        where TChar : unmanaged
    {
        for (int i = destination.Length - 1; i >= 0; i--)
        {
            (number, ulong digit) = Math.DivRem(number, 10UL);
            destination[i] = Characters.Unit<TChar>((uint)digit + '0');
        }
    }

    private static bool TryReadFew<TChar>(ReadOnlySpan<TChar> digits, out ulong number)
        where TChar : unmanaged
    {
        number = 0;
        uint bad = digits.Length > 2 * Word ? uint.MaxValue : 0;
        foreach (TChar unit in digits)
        {
            unchecked
            {
                uint digit = Characters.Code(unit) - '0';
                bad |= (9 - digit) | digit; // The top bit is set unless 0 <= digit <= 9.
                number = (number * 10) + digit;
            }
        }

        return unchecked((int)bad) >= 0;
    }
}
