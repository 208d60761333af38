using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ArtistFirst;

/// <summary>
/// Eight to sixteen decimal digits at once: whether they are digits, the number they make and the sum that a check digit asks for. Identifiers are read
/// for every row of a report, and a loop over the digits costs more than the look-up that follows.
/// </summary>
internal static class DigitRow
{
    private const uint EightPlaces = 100_000_000;

    /// <summary>Reads digits alone; anything else and any other length is refused.</summary>
    /// <param name="digits">The digits.</param>
    /// <param name="weights">What each digit counts in the sum, at most 127: the last digit's in the last place. What stands in front of the digits is not used.</param>
    /// <param name="number">The number.</param>
    /// <param name="sum">The sum of each digit times its weight.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead<TChar>(ReadOnlySpan<TChar> digits, Vector128<sbyte> weights, out ulong number, out uint sum)
        where TChar : unmanaged
        => Ssse3.IsSupported ? TryReadAtOnce(digits, weights, out number, out sum) : TryReadHalves(digits, weights, out number, out sum);

    /// <summary><see cref="TryRead"/> for processors that multiply and add neighboring bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadAtOnce<TChar>(ReadOnlySpan<TChar> digits, Vector128<sbyte> weights, out ulong number, out uint sum)
        where TChar : unmanaged
    {
        number = sum = 0;
        if (digits.Length is < TwoEnds.Shortest or > TwoEnds.Longest)
        {
            return false;
        }

        Vector128<byte> values = TwoEnds.Load(digits) - Vector128.Create((byte)'0');
        if (Sse2.SubtractSaturate(values, Vector128.Create((byte)9)) != Vector128<byte>.Zero)
        {
            return false;
        }

        // Number and sum go the same way: neighbors are added until four lanes are left, two of the number below 10^8 and two of the sum. None overflows,
        // as a pair of digits is at most 99 and four are 9999, and four weighted ones are at most 4 * 9 * 127.
        values = TwoEnds.AlignRight(values, digits.Length);
        Vector128<short> pairs = Ssse3.MultiplyAddAdjacent(values, Vector128.Create((short)0x010A).AsSByte());
        Vector128<short> weighted = Ssse3.MultiplyAddAdjacent(values, weights);
        Vector128<int> fours = Sse2.MultiplyAddAdjacent(pairs, Vector128.Create(0x0001_0064).AsInt16());
        Vector128<int> sums = Sse2.MultiplyAddAdjacent(weighted, Vector128<short>.One);
        Vector128<short> both = Sse2.PackSignedSaturate(fours, sums);
        Vector128<ulong> lanes = Sse2.MultiplyAddAdjacent(both, Vector128.Create(10_000, 1, 10_000, 1, 1, 1, 1, 1)).AsUInt64();
        (ulong numbers, ulong halves) = (lanes.ToScalar(), lanes.GetElement(1));
        number = unchecked(((numbers & uint.MaxValue) * EightPlaces) + (numbers >> 32));
        sum = unchecked((uint)halves + (uint)(halves >> 32));
        return true;
    }

    /// <summary><see cref="TryRead"/> for all other processors.</summary>
    public static bool TryReadHalves<TChar>(ReadOnlySpan<TChar> digits, Vector128<sbyte> weights, out ulong number, out uint sum)
        where TChar : unmanaged
    {
        number = sum = 0;
        if (digits.Length is < TwoEnds.Shortest or > TwoEnds.Longest)
        {
            return false;
        }

        ulong front = EightDigits.First(TwoEnds.First(digits), digits.Length - TwoEnds.Shortest);
        ulong last = TwoEnds.First(digits[^TwoEnds.Shortest..]);
        number = unchecked(((ulong)EightDigits.ToNumber(front) * EightPlaces) + EightDigits.ToNumber(last));
        sum = unchecked(EightDigits.Weigh(front, Word(weights, 0)) + EightDigits.Weigh(last, Word(weights, 1)));
        return EightDigits.AreDigits(front) && EightDigits.AreDigits(last);
    }

    private static ulong Word(Vector128<sbyte> weights, int half)
    {
        ulong word = weights.AsUInt64().GetElement(half);
        return BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
    }
}
