namespace ArtistFirst;

/// <summary>Digits of fixed width, as identifiers have them.</summary>
internal static class DecimalText
{
    /// <summary>Reads digits alone, at most 19 of them.</summary>
    public static bool TryRead<TChar>(ReadOnlySpan<TChar> digits, out ulong number)
        where TChar : unmanaged
    {
        number = 0;
        foreach (TChar unit in digits)
        {
            uint digit = unchecked(Characters.Code(unit) - '0');
            if (digit > 9)
            {
                return false;
            }

            number = unchecked((number * 10) + digit);
        }

        return true;
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
}
