namespace ArtistFirst;

/// <summary>UUIDs in their one written form, 8-4-4-4-12 hexadecimal digits (RFC 9562, section 4). What the BCL's Guid also reads is not read here.</summary>
internal static class UuidText
{
    public const int Length = 36;

    /// <summary>Reads digits of either case.</summary>
    public static bool TryRead<TChar>(ReadOnlySpan<TChar> text, out UInt128 bits)
        where TChar : unmanaged
    {
        bits = default;
        if (text.Length != Length || !IsHyphen(text[8]) || !IsHyphen(text[13]) || !IsHyphen(text[18]) || !IsHyphen(text[23]))
        {
            return false;
        }

        uint seen = 0;
        ulong upper = Read(text[..8], 0, ref seen);
        upper = Read(text[9..13], upper, ref seen);
        upper = Read(text[14..18], upper, ref seen);
        ulong lower = Read(text[19..23], 0, ref seen);
        lower = Read(text[24..], lower, ref seen);
        bool isHexadecimal = seen < 16;
        bits = isHexadecimal ? new UInt128(upper, lower) : UInt128.Zero;
        return isHexadecimal;
    }

    /// <summary>Writes small letters. The answer is 36, or -1 where the room is too small.</summary>
    public static int Write<TChar>(UInt128 bits, Span<TChar> destination)
        where TChar : unmanaged
    {
        if (destination.Length < Length)
        {
            return -1;
        }

        for (int i = Length - 1; i >= 0; i--)
        {
            if (i is 8 or 13 or 18 or 23)
            {
                destination[i] = Characters.Unit<TChar>('-');
                continue;
            }

            uint value = (uint)(bits & 15);
            destination[i] = Characters.Unit<TChar>(value < 10 ? '0' + value : 'a' + value - 10);
            bits >>= 4;
        }

        return Length;
    }

    private static bool IsHyphen<TChar>(TChar unit)
        where TChar : unmanaged
        => Characters.Code(unit) == '-';

    // Letters after F, and what is no letter or digit, leave a bit above the lowest four in what was seen.
    private static ulong Read<TChar>(ReadOnlySpan<TChar> part, ulong before, ref uint seen)
        where TChar : unmanaged
    {
        foreach (TChar unit in part)
        {
            uint value = Characters.Value(unit);
            seen |= value;
            before = (before << 4) | (value & 15);
        }

        return before;
    }
}
