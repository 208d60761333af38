using System.Buffers.Binary;

namespace ArtistFirst.C2pa;

/// <summary>Floating-point numbers in the fewest bits that keep them (RFC 8949 §4.2.1 and §4.2.2).</summary>
internal static class CborFloat
{
    private const byte HalfHead = ((byte)CborMajorType.SimpleOrFloat << 5) | CborHead.TwoBytes;
    private const byte SingleHead = ((byte)CborMajorType.SimpleOrFloat << 5) | CborHead.FourBytes;
    private const byte DoubleHead = ((byte)CborMajorType.SimpleOrFloat << 5) | CborHead.EightBytes;
    private const ushort QuietNaN = 0x7E00;

    /// <summary>Writes the number.</summary>
    /// <returns>The length in bytes: 3, 5 or 9.</returns>
    public static int Write(Span<byte> destination, double value)
    {
        var half = (Half)value;
        if (double.IsNaN(value) || (double)half == value)
        {
            destination[0] = HalfHead;
            BinaryPrimitives.WriteUInt16BigEndian(destination[1..], double.IsNaN(value) ? QuietNaN : BitConverter.HalfToUInt16Bits(half));
            return 3;
        }

        if ((float)value == value)
        {
            destination[0] = SingleHead;
            BinaryPrimitives.WriteSingleBigEndian(destination[1..], (float)value);
            return 5;
        }

        destination[0] = DoubleHead;
        BinaryPrimitives.WriteDoubleBigEndian(destination[1..], value);
        return 9;
    }
}
