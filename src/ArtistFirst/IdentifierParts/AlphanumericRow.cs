using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ArtistFirst;

/// <summary>
/// Twelve or sixteen letters and digits at once, of which the last checks the others by ISO 7064 MOD 37,36: whether that is so, and the numbers in base 36
/// that the last eight and those before them make.
/// </summary>
internal static class AlphanumericRow
{
    /// <summary>36^8: what the characters before the last eight count.</summary>
    public const ulong EightPlaces = (ulong)FourPlaces * FourPlaces;

    private const int Short = 12;
    private const uint FourPlaces = 36 * 36 * 36 * 36;

    /// <summary>Reads letters of either case and digits alone, with the right check character; anything else and any other length is refused.</summary>
    /// <param name="text">The characters and their check character.</param>
    /// <param name="state">What <see cref="CheckCharacters.Mod37State"/> gave for the characters before these.</param>
    /// <param name="front">The number that the first four or eight make.</param>
    /// <param name="last">The number that the last eight make.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead<TChar>(ReadOnlySpan<TChar> text, uint state, out ulong front, out ulong last)
        where TChar : unmanaged
        => Ssse3.IsSupported ? TryReadAtOnce(text, state, out front, out last) : TryReadInTurn(text, state, out front, out last);

    /// <summary><see cref="TryRead"/> for processors that multiply and add neighboring bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadAtOnce<TChar>(ReadOnlySpan<TChar> text, uint state, out ulong front, out ulong last)
        where TChar : unmanaged
    {
        front = last = 0;
        if (text.Length is not (Short or TwoEnds.Longest) || !TryValue(TwoEnds.Load(text), out Vector128<byte> values))
        {
            return false;
        }

        values = TwoEnds.AlignRight(values, text.Length);
        Vector128<short> steps = Mod37Pairs.Steps(values);
        (ulong ahead, ulong back) = (steps.AsUInt64().ToScalar(), steps.AsUInt64().GetElement(1));
        if (text.Length == TwoEnds.Longest)
        {
            state = Mod37Pairs.Ahead(Mod37Pairs.Ahead(state, ahead), ahead >> 16);
        }

        state = Mod37Pairs.Ahead(Mod37Pairs.Ahead(state, ahead >> 32), ahead >> 48);
        uint meeting = Mod37Pairs.Back(Mod37Pairs.Back(Mod37Pairs.Checked, back >> 48), back >> 32);
        meeting = Mod37Pairs.Back(Mod37Pairs.Back(meeting, back >> 16), back);

        // Neighbors are added until each lane has four characters: two of them are at most 36^2 - 1, four 36^4 - 1.
        Vector128<short> pairs = Ssse3.MultiplyAddAdjacent(values, Vector128.Create((short)0x0124).AsSByte());
        Vector128<ulong> fours = Sse2.MultiplyAddAdjacent(pairs, Vector128.Create(0x0001_0000 + (36 * 36)).AsInt16()).AsUInt64();
        front = Joined(fours.ToScalar());
        last = Joined(fours.GetElement(1));
        return Mod37Pairs.Meet(state, meeting);
    }

    /// <summary><see cref="TryRead"/> for all other processors.</summary>
    public static bool TryReadInTurn<TChar>(ReadOnlySpan<TChar> text, uint state, out ulong front, out ulong last)
        where TChar : unmanaged
    {
        front = last = 0;
        return text.Length is Short or TwoEnds.Longest
            && AlphanumericText.TryRead(text[..^TwoEnds.Shortest], out front)
            && AlphanumericText.TryRead(text[^TwoEnds.Shortest..], out last)
            && CheckCharacters.Mod37Radix36(text[..^1], state) == Characters.Value(text[^1]);
    }

    /// <summary>The values of letters and digits in base 36; no where anything else is among them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryValue(Vector128<byte> units, out Vector128<byte> values)
    {
        // Of the two readings of a unit the wrong one is always the greater: a digit is far below the small letters, and letters are beyond the digits.
        Vector128<byte> digits = units - Vector128.Create((byte)'0');
        Vector128<byte> letters = (units | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a');
        values = Vector128.Min(digits, letters + Vector128.Create((byte)10));
        Vector128<byte> beyond = Vector128.Min(
            Sse2.SubtractSaturate(digits, Vector128.Create((byte)9)), Sse2.SubtractSaturate(letters, Vector128.Create((byte)25)));
        return beyond == Vector128<byte>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Joined(ulong fours) => unchecked(((fours & uint.MaxValue) * FourPlaces) + (fours >> 32));
}
