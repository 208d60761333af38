using System.Runtime.CompilerServices;

namespace ArtistFirst;

/// <summary>
/// Eight decimal digits at once, one in each byte of a word, the first in the lowest: identifiers are looked up for every row of a report, and eight loop
/// turns with a test in each cost more than the look-up. All arithmetic is on lanes that cannot carry into each other, as the comments show.
/// </summary>
internal static class EightDigits
{
    private const ulong Zeros = 0x3030_3030_3030_3030;

    /// <summary>The first digits alone, at the end of the word, with the digit zero in the places in front.</summary>
    /// <param name="word">Eight digits.</param>
    /// <param name="count">How many digits, 0 to 8.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong First(ulong word, int count)
        => count == 0 ? Zeros : (word << ((sizeof(ulong) - count) * 8)) | (Zeros >> ((count * 8) - 1) >> 1); // A shift by 64 would be one by 0.

    /// <summary>The word with the digit zero in its first place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ZeroFirst(ulong word) => (word & ~0xFFUL) | (Zeros & 0xFF);

    /// <summary>Whether all eight are digits: high half 3, and still 3 after 6 is added, which lifts ':' to '?' out of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreDigits(ulong word)
    {
        const ulong high = 0xF0F0_F0F0_F0F0_F0F0;
        ulong lifted = unchecked(word + 0x0606_0606_0606_0606);
        return ((word & high) | ((lifted & high) >> 4)) == 0x3333_3333_3333_3333;
    }

    /// <summary>The number that eight digits make, below 10^8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint ToNumber(ulong digits)
    {
        unchecked
        {
            // Bytes to pairs: at most 99 in each even byte. Pairs to the upper half: 10^6, 10^4, 100 and 1 times, below 10^8 < 2^32.
            const ulong pairs = 0x0000_00FF_0000_00FF;
            digits -= Zeros;
            digits = (digits * 10) + (digits >> 8);
            ulong number = ((digits & pairs) * (100 + (1_000_000UL << 32))) + (((digits >> 16) & pairs) * (1 + (10_000UL << 32)));
            return (uint)(number >> 32);
        }
    }

    /// <summary>The sum of each digit times its weight.</summary>
    /// <param name="digits">Eight digits.</param>
    /// <param name="weights">Eight weights of at most 255, the first digit's in the lowest byte.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Weigh(ulong digits, ulong weights)
    {
        unchecked
        {
            // The top lane of a product of four 16-bit lanes is the sum of the four crosswise products: at most 4 * 9 * 255 < 2^16 in any lane.
            const ulong lanes = 0x00FF_00FF_00FF_00FF;
            digits -= Zeros;
            ulong even = (digits & lanes) * Backwards(weights & lanes);
            ulong odd = ((digits >> 8) & lanes) * Backwards((weights >> 8) & lanes);
            return (uint)((even >> 48) + (odd >> 48));
        }
    }

    // Lanes of 16 bits in the opposite order: folded by the compiler where the weights are constants.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Backwards(ulong lanes) => (lanes << 48) | ((lanes & 0xFFFF_0000) << 16) | ((lanes >> 16) & 0xFFFF_0000) | (lanes >> 48);
}
