using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ArtistFirst;

/// <summary>
/// ISO 7064 MOD 37,36 (section 9 of the standard: a hybrid system) in steps of two characters, from both ends. Each character turns the state, 1 to 36, into
/// the double modulo 37 of its sum with the character modulo 36. That can be undone, so that the first half runs ahead from the start, the second half back
/// from the state that a right check character leaves, at the same time, and both meet in the middle.
/// </summary>
internal static class Mod37Pairs
{
    /// <summary>Where the way back starts: the double of 1 is the state after a right check character.</summary>
    public const uint Checked = 1;

    // A state or what it is the double of, plus or minus a character: 1 to 71, or -34 to 36 moved by the greatest character.
    private const int Row = 72;
    private const int Greatest = 35;

    // A row for each second character, a column for the sum of state and first character: the state after both.
    private static readonly byte[] AheadTable = Table(static (sum, second) => Doubled(Doubled(sum) + second));

    // A row for each first character, a column for what the state is the double of, minus the second: what the state before both is the double of.
    private static readonly byte[] BackTable = Table(static (difference, first) => Halved(Halved(difference - Greatest) - first));

    /// <summary>Where each pair of characters stands in the tables: the first four pairs on the way ahead, the last four on the way back.</summary>
    /// <param name="values">Sixteen values in base 36.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> Steps(Vector128<byte> values)
    {
        Vector128<sbyte> weights = Vector128.Create(1, Row, 1, Row, 1, Row, 1, Row, Row, -1, Row, -1, Row, -1, Row, -1);
        return Ssse3.MultiplyAddAdjacent(values, weights) + Vector128.Create(0, 0, 0, 0, Greatest, Greatest, Greatest, Greatest);
    }

    /// <summary>The state after a pair, from the one before it.</summary>
    /// <param name="state">The state before the pair.</param>
    /// <param name="step">A word of which the lowest 16 bits are the pair's step.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Ahead(uint state, ulong step) => AheadTable[unchecked((int)state + (ushort)step)];

    /// <summary>What the state before a pair is the double of, from what the one after it is the double of.</summary>
    /// <param name="half">What the state after the pair is the double of.</param>
    /// <param name="step">A word of which the lowest 16 bits are the pair's step.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Back(uint half, ulong step) => BackTable[unchecked((int)half + (ushort)step)];

    /// <summary>Whether the state is the double modulo 37.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Meet(uint state, uint half) => unchecked((2 * half) - state) is 0 or 37;

    private static byte[] Table(Func<int, int, int> entry)
    {
        byte[] table = new byte[36 * Row];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = (byte)entry(i % Row, i / Row);
        }

        return table;
    }

    private static int Doubled(int sum) => Reduced(sum) * 2 % 37;

    // 19 is the inverse of 2 modulo 37.
    private static int Halved(int difference) => Reduced(difference) * 19 % 37;

    // Modulo 36, with 36 for 0.
    private static int Reduced(int number) => ((number + 71) % 36) + 1;
}
