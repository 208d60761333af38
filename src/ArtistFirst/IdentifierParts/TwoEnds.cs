using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ArtistFirst;

/// <summary>Eight to sixteen units in one register: the first eight and the last eight, which overlap where there are fewer than sixteen.</summary>
internal static class TwoEnds
{
    public const int Shortest = 8;
    public const int Longest = 16;

    /// <summary>The first eight units as bytes of a word, the first of them the lowest. A UTF-16 unit beyond 255 becomes 255.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong First<TChar>(ReadOnlySpan<TChar> text)
        where TChar : unmanaged
    {
        ReadOnlySpan<byte> first = MemoryMarshal.AsBytes(text);
        if (Unsafe.SizeOf<TChar>() == sizeof(byte))
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(first);
        }

        Vector128<ushort> units = MemoryMarshal.Read<Vector128<ushort>>(first);
        ulong word = Vector128.NarrowWithSaturation(units, units).AsUInt64().ToScalar();
        return BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
    }

    /// <summary>Both ends as bytes. A UTF-16 unit beyond 255 becomes 255 or 0, which is neither a letter nor a digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Load<TChar>(ReadOnlySpan<TChar> text)
        where TChar : unmanaged
    {
        ReadOnlySpan<byte> first = MemoryMarshal.AsBytes(text);
        ReadOnlySpan<byte> last = MemoryMarshal.AsBytes(text[^Shortest..]);
        return Unsafe.SizeOf<TChar>() == sizeof(byte)
            ? Vector128.Create(MemoryMarshal.Read<ulong>(first), MemoryMarshal.Read<ulong>(last)).AsByte()
            : Sse2.PackUnsignedSaturate(MemoryMarshal.Read<Vector128<short>>(first), MemoryMarshal.Read<Vector128<short>>(last));
    }

    /// <summary>One byte for each unit, the last of them in the last place, with zeros in the places in front.</summary>
    /// <param name="ends">Both ends.</param>
    /// <param name="length">How many units there are, 8 to 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> AlignRight(Vector128<byte> ends, int length)
    {
        // In the front half each place takes what stands as many places before as there are too few; before the first place there is nothing.
        Vector128<byte> places = Vector128.Create((byte)0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        ulong missing = unchecked((uint)(Longest - length) * 0x0101_0101_0101_0101UL);
        return Ssse3.Shuffle(ends, places - Vector128.Create(missing, 0UL).AsByte());
    }
}
