using System.Buffers.Binary;

namespace ArtistFirst.C2pa;

/// <summary>The header of an ISO BMFF box (ISO/IEC 14496-12 §4.2): size, type, a 64-bit size where the first is 1, a UUID where the type is uuid.</summary>
/// <param name="Name">The type; with the UUID for uuid boxes.</param>
/// <param name="Length">The whole box in bytes.</param>
/// <param name="HeaderLength">8, 16, 24 or 32 bytes.</param>
internal readonly record struct BmffBoxHeader(string Name, long Length, int HeaderLength)
{
    public const int ShortestLength = 8;
    public const int LongestLength = 32;

    /// <summary>Reads a header.</summary>
    /// <param name="bytes">Up to 32 bytes, as many as are left.</param>
    /// <param name="offset">Where the box starts, for messages.</param>
    /// <param name="left">Bytes from there to the end of what holds the box.</param>
    /// <param name="outermost">Whether the box lies in the file itself, where a size of 0 means up to the end.</param>
    public static BmffBoxHeader Parse(ReadOnlySpan<byte> bytes, long offset, long left, bool outermost)
    {
        Need(bytes, ShortestLength, offset);
        ulong length = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        ReadOnlySpan<byte> type = bytes[4..8];
        int headerLength = ShortestLength;
        if (length == 1)
        {
            headerLength += 8;
            Need(bytes, headerLength, offset);
            length = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        }
        else if (length == 0 && outermost)
        {
            length = (ulong)left;
        }

        string name = FourCharacterCode.Name(type);
        if (type.SequenceEqual("uuid"u8))
        {
            Need(bytes, headerLength + 16, offset);
            name = $"uuid:{new Guid(bytes.Slice(headerLength, 16), bigEndian: true)}";
            headerLength += 16;
        }

        return length >= (ulong)headerLength && length <= (ulong)left
            ? new BmffBoxHeader(name, (long)length, headerLength)
            : throw new ContainerFormatException(offset, $"a size of {headerLength} to {left} for box {FourCharacterCode.Show(type)}", $"{length}");
    }

    private static void Need(ReadOnlySpan<byte> bytes, int count, long offset)
    {
        if (bytes.Length < count)
        {
            throw new ContainerFormatException(offset, $"a box header of {count} bytes", ContainerScan.Bytes(bytes.Length));
        }
    }
}
