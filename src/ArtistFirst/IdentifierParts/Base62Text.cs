namespace ArtistFirst;

/// <summary>Numbers of 128 bits as 22 characters in base 62, digits before small letters before capitals, as Spotify writes its ids.</summary>
internal static class Base62Text
{
    public const int Length = 22;

    // 62^10, the most characters that fit in 64 bits, and 62^2, what is left of 22.
    private const ulong TenCharacters = 839_299_365_868_340_224;
    private const uint TwoCharacters = 62 * 62;

    // 22 characters reach beyond 128 bits: what stands before the last two may be this at most.
    private static readonly UInt128 LastBeforeTwo = UInt128.MaxValue / TwoCharacters;

    private static readonly ulong LastTwo = (ulong)(UInt128.MaxValue % TwoCharacters);

    public static bool TryRead<TChar>(ReadOnlySpan<TChar> text, out UInt128 number)
        where TChar : unmanaged
    {
        number = default;
        if (text.Length != Length || !TryReadPart(text[..10], out ulong first) || !TryReadPart(text[10..20], out ulong second)
            || !TryReadPart(text[20..], out ulong two))
        {
            return false;
        }

        UInt128 beforeTwo = ((UInt128)first * TenCharacters) + second;
        if (beforeTwo > LastBeforeTwo || (beforeTwo == LastBeforeTwo && two > LastTwo))
        {
            return false;
        }

        number = (beforeTwo * TwoCharacters) + two;
        return true;
    }

    public static void Write<TChar>(Span<TChar> destination, UInt128 number)
        where TChar : unmanaged
    {
        (UInt128 beforeTwo, UInt128 two) = UInt128.DivRem(number, TwoCharacters);
        (UInt128 first, UInt128 second) = UInt128.DivRem(beforeTwo, TenCharacters);
        WritePart(destination[..10], (ulong)first);
        WritePart(destination[10..20], (ulong)second);
        WritePart(destination[20..Length], (ulong)two);
    }

    private static bool TryReadPart<TChar>(ReadOnlySpan<TChar> part, out ulong number)
        where TChar : unmanaged
    {
        number = 0;
        uint seen = 0;
        foreach (TChar unit in part)
        {
            uint value = Characters.Value(unit);
            seen |= value;
            value += Characters.Code(unit) is >= 'A' and <= 'Z' ? 26u : 0;
            number = unchecked((number * 62) + value);
        }

        return seen < Characters.No;
    }

    private static void WritePart<TChar>(Span<TChar> part, ulong number)
        where TChar : unmanaged
    {
        ReadOnlySpan<byte> alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"u8;
        for (int i = part.Length - 1; i >= 0; i--)
        {
            (number, ulong value) = Math.DivRem(number, 62UL);
            part[i] = Characters.Unit<TChar>(alphabet[(int)value]);
        }
    }
}
