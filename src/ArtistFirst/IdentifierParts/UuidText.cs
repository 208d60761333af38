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
        if (text.Length != Length)
        {
            return false;
        }

        uint seen = 0;
        ulong upper = 0;
        ulong lower = 0;
        for (int i = 0; i < Length; i++)
        {
            if (i is 8 or 13 or 18 or 23)
            {
                seen |= Characters.Code(text[i]) == '-' ? 0 : Characters.No;
                continue;
            }

            uint value = Characters.Value(text[i]);
            seen |= value; // Letters after F reach 16 or more.
            upper = unchecked((upper << 4) | (lower >> 60));
            lower = unchecked((lower << 4) | (value & 15));
            if (value > 15)
            {
                return false;
            }
        }

        bits = new UInt128(upper, lower);
        return seen < Characters.No;
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
}
