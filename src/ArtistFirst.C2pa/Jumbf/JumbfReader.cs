using System.Buffers.Binary;

namespace ArtistFirst.C2pa;

/// <summary>
/// Reads JUMBF (ISO/IEC 19566-5) from memory into superboxes and boxes that are slices of it. Bounded in depth and number; a size is tested against what is left before it
/// is used.
/// </summary>
public sealed class JumbfReader
{
    /// <summary>Superboxes in each other. C2PA needs four.</summary>
    public const int MaxDepth = 16;

    /// <summary>Boxes of one store.</summary>
    public const int MaxBoxes = 1 << 16;

    private const int LongHeaderLength = 16;

    private readonly ReadOnlyMemory<byte> _data;
    private int _boxes;

    private JumbfReader(ReadOnlyMemory<byte> data) => _data = data;

    /// <summary>Reads the superbox at the start of the bytes; what lies behind it is not looked at.</summary>
    /// <param name="data">The bytes, such as <see cref="ManifestStore.Encoded"/>. They are not copied.</param>
    /// <returns>The superbox with all that is in it, as slices of the bytes.</returns>
    /// <exception cref="ManifestFormatException">There is no superbox, or something in it is broken, too deep or too much.</exception>
    public static JumbfSuperbox Read(ReadOnlyMemory<byte> data)
    {
        var reader = new JumbfReader(data);
        (string type, int headerLength, int length) = reader.ReadHeader(0, data.Length);
        return string.Equals(type, JumbfBox.Superbox, StringComparison.Ordinal)
            ? reader.ReadSuperbox(0, headerLength, length, depth: 1)
            : throw new ManifestFormatException(4, "a JUMBF superbox 'jumb'", FourCharacterCode.Show(data.Span[4..8]));
    }

    private JumbfSuperbox ReadSuperbox(int offset, int headerLength, int length, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new ManifestFormatException(offset, $"superboxes at most {MaxDepth} deep", "a deeper one");
        }

        int end = offset + length;
        int position = offset + headerLength;
        JumbfDescription? description = null;
        var superboxes = new List<JumbfSuperbox>();
        var boxes = new List<JumbfBox>();
        while (position < end)
        {
            (string type, int boxHeaderLength, int boxLength) = ReadHeader(position, end);
            ReadOnlyMemory<byte> content = _data.Slice(position + boxHeaderLength, boxLength - boxHeaderLength);
            bool describes = string.Equals(type, JumbfBox.Description, StringComparison.Ordinal);
            if (describes == description is not null)
            {
                throw new ManifestFormatException(position, "one description box 'jumd', first in its superbox (ISO/IEC 19566-5 §B.2)", $"'{type}'");
            }

            if (describes)
            {
                description = JumbfDescriptionReader.Read(content, position + boxHeaderLength);
            }
            else if (string.Equals(type, JumbfBox.Superbox, StringComparison.Ordinal))
            {
                superboxes.Add(ReadSuperbox(position, boxHeaderLength, boxLength, depth + 1));
            }
            else
            {
                boxes.Add(new JumbfBox(type, content, position));
            }

            position += boxLength;
        }

        return description is null
            ? throw new ManifestFormatException(position, "a description box 'jumd'", "the end of the superbox")
            : new JumbfSuperbox(description, superboxes, boxes, _data[offset..end], offset, headerLength);
    }

    // ISO/IEC 15444-1 §I.4: a size of 1 says that 64 bits follow the type; 0, "up to the end of the file", has no place inside another container.
    private (string Type, int HeaderLength, int Length) ReadHeader(int offset, int end)
    {
        if (++_boxes > MaxBoxes)
        {
            throw new ManifestFormatException(offset, $"at most {MaxBoxes} boxes", "more");
        }

        ReadOnlySpan<byte> bytes = _data.Span[offset..end];
        if (bytes.Length < JumbfBox.HeaderLength)
        {
            throw new ManifestFormatException(offset, $"a box header of {JumbfBox.HeaderLength} bytes", ContainerScan.Bytes(bytes.Length));
        }

        ulong length = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        int headerLength = JumbfBox.HeaderLength;
        if (length == 1 && bytes.Length >= LongHeaderLength)
        {
            length = BinaryPrimitives.ReadUInt64BigEndian(bytes[JumbfBox.HeaderLength..]);
            headerLength = LongHeaderLength;
        }

        return length >= (ulong)headerLength && length <= (ulong)bytes.Length
            ? (FourCharacterCode.Name(bytes[4..8]), headerLength, (int)length)
            : throw new ManifestFormatException(offset, $"a size of {headerLength} to {bytes.Length} for box {FourCharacterCode.Show(bytes[4..8])}", $"{length}");
    }
}
