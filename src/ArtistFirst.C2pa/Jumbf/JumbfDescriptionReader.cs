using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace ArtistFirst.C2pa;

/// <summary>Reads the content of a description box: type, toggles, label, and what the toggles say follows.</summary>
internal static class JumbfDescriptionReader
{
    private const int FixedLength = JumbfDescription.UuidLength + 1;

    // The strict half of what c2pa-rs allows: every box of C2PA can be asked for by its label (C2PA 2.2 §11.1.4.1.2).
    private const byte Needed = JumbfDescription.Requestable | JumbfDescription.HasLabel;
    private const byte Known = Needed | JumbfDescription.HasId | JumbfDescription.HasHash | JumbfDescription.HasPrivateBox;

    /// <summary>Reads the description.</summary>
    /// <param name="content">The box without its header.</param>
    /// <param name="offset">Where the content lies, for messages.</param>
    public static JumbfDescription Read(ReadOnlyMemory<byte> content, int offset)
    {
        ReadOnlySpan<byte> bytes = content.Span;
        if (bytes.Length < FixedLength)
        {
            throw new ManifestFormatException(offset, $"a description of at least {FixedLength} bytes", ContainerScan.Bytes(bytes.Length));
        }

        byte toggles = bytes[JumbfDescription.UuidLength];
        if ((toggles & Needed) != Needed || (toggles & ~Known) != 0)
        {
            throw new ManifestFormatException(offset + JumbfDescription.UuidLength, "toggles for a box that is requestable and has a label (0x03, or 0x13 with a salt)", $"0x{toggles:X2}");
        }

        string label = ReadLabel(bytes[FixedLength..], offset + FixedLength, out int labelLength);
        int position = FixedLength + labelLength;
        position += (toggles & JumbfDescription.HasId) != 0 ? JumbfDescription.IdLength : 0;
        position += (toggles & JumbfDescription.HasHash) != 0 ? JumbfDescription.HashLength : 0;
        if (position > bytes.Length)
        {
            throw new ManifestFormatException(offset, $"a description of {ContainerScan.Bytes(position)}, which its toggles ask for", ContainerScan.Bytes(bytes.Length));
        }

        ReadOnlyMemory<byte> rest = content[position..];
        bool hasSalt = (toggles & JumbfDescription.HasPrivateBox) != 0;
        if (!hasSalt && rest.Length > 0)
        {
            throw new ManifestFormatException(offset + position, "the end of the description, since its toggles name no private box", ContainerScan.Bytes(rest.Length));
        }

        return new JumbfDescription(new Guid(bytes[..JumbfDescription.UuidLength], bigEndian: true), label, hasSalt ? ReadSalt(rest, offset + position) : default);
    }

    private static string ReadLabel(ReadOnlySpan<byte> bytes, int offset, out int length)
    {
        int end = bytes.IndexOf((byte)0);
        if (end < 0 || !Utf8.IsValid(bytes[..end]))
        {
            throw new ManifestFormatException(offset, "a label in UTF-8 with a zero behind it", end < 0 ? "the end without a zero" : "other bytes");
        }

        length = end + 1;
        string label = Encoding.UTF8.GetString(bytes[..end]);
        return JumbfLabels.IsValid(label)
            ? label
            : throw new ManifestFormatException(offset, $"a label of 1 to {JumbfLabels.MaxLength} characters without control characters and / ; ? #", "another");
    }

    // C2PA 2.2 §8.4.2.3: one box c2sh.
    private static ReadOnlyMemory<byte> ReadSalt(ReadOnlyMemory<byte> box, int offset)
    {
        bool salt = box.Length > JumbfBox.HeaderLength
            && BinaryPrimitives.ReadUInt32BigEndian(box.Span) == (uint)box.Length
            && box.Span.Slice(4, 4).SequenceEqual("c2sh"u8);
        return salt ? box[JumbfBox.HeaderLength..] : throw new ManifestFormatException(offset, "one salt box 'c2sh' up to the end of the description", "other bytes");
    }
}
