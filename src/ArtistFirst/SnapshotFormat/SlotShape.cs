using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>
/// How the 64 bits of a slot are shared out: from the low end the tag, 4 bits of displacement, and the rest for the number of the policy. The line tells the high
/// bits of the mixed key and the tag the low ones, so that equal line, displacement and tag mean equal keys.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SlotShape(long Lines)
{
    public const int SlotsOfLine = 8;

    /// <summary>How many lines a recording may stand behind its own.</summary>
    public const int FarthestLine = 15;

    private const int DisplacementBits = 4;
    private const int ShortestTag = 36;

    public int TagBits { get; } = Math.Max(ShortestTag, KeyMix.Bits - BitOperations.Log2((ulong)Lines));

    public int PolicyShift => TagBits + DisplacementBits;

    public ulong TagMask => (1UL << TagBits) - 1;

    /// <summary>Tag and displacement.</summary>
    public ulong PlaceMask => (1UL << PolicyShift) - 1;

    /// <summary>The number that stands for a recording that was removed: the largest.</summary>
    public uint Removed => (uint)(ulong.MaxValue >> PolicyShift);

    /// <summary>How many slots there are, those at the end that only displaced recordings reach included.</summary>
    public long Slots => (Lines + FarthestLine) * SlotsOfLine;

    /// <summary>How many lines a table of so many recordings has: at most four fifths of the slots are taken, and the number is round, so that some recordings more or less keep the layout.</summary>
    public static long LinesFor(long recordings)
    {
        long lines = Math.Max(1, ((recordings * 10) + 63) / 64);
        long step = 1L << Math.Max(0, BitOperations.Log2((ulong)lines) - 6);
        return (lines + step - 1) / step * step;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long LineOf(ulong mixed) => (long)Math.BigMul(mixed << (64 - KeyMix.Bits), (ulong)Lines, out _);

    public int DisplacementOf(ulong slot) => (int)((slot >> TagBits) & FarthestLine);

    public uint PolicyOf(ulong slot) => (uint)(slot >> PolicyShift);

    /// <summary>The mixed key of a slot that is taken; the largest number where no key could stand there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong MixedOf(long line, ulong slot)
    {
        long home = line - DisplacementOf(slot);
        if (home < 0 || home >= Lines)
        {
            return ulong.MaxValue;
        }

        ulong low = FirstOf(home);
        unchecked
        {
            return low + (((slot & TagMask) - low) & TagMask);
        }
    }

    // The smallest number on a line. A division of 128 bits costs more than all the rest of reading a slot; the quotient of two doubles is off by one at most.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong FirstOf(long line)
    {
        ulong first = (ulong)(line * ((1UL << KeyMix.Bits) / (double)Lines));
        while (first > 0 && LineOf(first - 1) >= line)
        {
            first--;
        }

        while (LineOf(first) < line)
        {
            first++;
        }

        return first;
    }
}
