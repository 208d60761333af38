namespace ArtistFirst;

/// <summary>Letters and digits of fixed width, as a number in base 36.</summary>
internal static class AlphanumericText
{
    /// <summary>Reads letters of either case and digits alone, at most 12 of them.</summary>
    public static bool TryRead<TChar>(ReadOnlySpan<TChar> characters, out ulong number)
        where TChar : unmanaged
    {
        number = 0;
        uint seen = 0;
        foreach (TChar unit in characters)
        {
            uint value = Characters.Value(unit);
            seen |= value;
            number = unchecked((number * 36) + value);
        }

        return seen < Characters.No;
    }

    /// <summary>Fills the whole of <paramref name="destination"/> with capital letters and digits, with zeros in front.</summary>
    public static void Write<TChar>(Span<TChar> destination, ulong number)
        where TChar : unmanaged
    {
        for (int i = destination.Length - 1; i >= 0; i--)
        {
            (number, ulong value) = Math.DivRem(number, 36UL);
            destination[i] = Characters.Alphanumeric<TChar>((uint)value);
        }
    }
}
