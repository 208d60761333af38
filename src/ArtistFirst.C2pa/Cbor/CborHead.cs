using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;

namespace ArtistFirst.C2pa;

/// <summary>The head of an item (RFC 8949 §3): a major type, five bits of additional information, and an argument of up to eight bytes.</summary>
/// <param name="Type">What the item is.</param>
/// <param name="Information">The additional information, 0 to 31.</param>
/// <param name="Argument">A value, a length, a count or a tag; for floats their bits.</param>
/// <param name="Length">The bytes of the head, 1 to 9.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CborHead(CborMajorType Type, byte Information, ulong Argument, int Length)
{
    public const int OneByte = 24;
    public const int TwoBytes = 25;
    public const int FourBytes = 26;
    public const int EightBytes = 27;
    public const int Indefinite = 31;

    public const ulong False = 20;
    public const ulong True = 21;
    public const ulong Null = 22;

    /// <summary>Whether the item ends at a break instead of after a count (§3.2).</summary>
    public bool IsIndefinite => Information == Indefinite && Type is CborMajorType.ByteString or CborMajorType.TextString or CborMajorType.Array or CborMajorType.Map;

    /// <summary>The stop code that ends an item of indefinite length (§3.2.1).</summary>
    public bool IsBreak => Type == CborMajorType.SimpleOrFloat && Information == Indefinite;

    /// <summary>Reads a head; longer forms than needed are read too (§4.1 asks for the shortest of writers alone).</summary>
    /// <exception cref="ManifestFormatException">The head is cut short or of a form that has no meaning.</exception>
    public static CborHead Read(ReadOnlySpan<byte> data, int offset)
    {
        if (offset >= data.Length)
        {
            throw new ManifestFormatException(offset, "a CBOR item", "the end");
        }

        var type = (CborMajorType)(data[offset] >> 5);
        byte information = (byte)(data[offset] & 0x1F);
        if (information is < OneByte or Indefinite)
        {
            return CheckForm(new CborHead(type, information, information == Indefinite ? 0UL : information, 1), offset);
        }

        if (information > EightBytes)
        {
            throw new ManifestFormatException(offset, "additional information of 0 to 27 or 31 (RFC 8949 §3)", information.ToString(CultureInfo.InvariantCulture));
        }

        int width = 1 << (information - OneByte);
        ReadOnlySpan<byte> rest = data[(offset + 1)..];
        if (rest.Length < width)
        {
            throw new ManifestFormatException(offset, $"a CBOR head of {ContainerScan.Bytes(1 + width)}", $"the end after {ContainerScan.Bytes(data.Length - offset)}");
        }

        ulong argument = information switch
        {
            OneByte => rest[0],
            TwoBytes => BinaryPrimitives.ReadUInt16BigEndian(rest),
            FourBytes => BinaryPrimitives.ReadUInt32BigEndian(rest),
            _ => BinaryPrimitives.ReadUInt64BigEndian(rest),
        };
        return CheckForm(new CborHead(type, information, argument, 1 + width), offset);
    }

    /// <summary>Writes the shortest head (§4.2.1).</summary>
    /// <returns>Its length in bytes.</returns>
    public static int Write(Span<byte> destination, CborMajorType type, ulong argument)
    {
        byte major = (byte)((byte)type << 5);
        switch (argument)
        {
            case < OneByte:
                destination[0] = (byte)(major | (byte)argument);
                return 1;
            case <= byte.MaxValue:
                destination[0] = (byte)(major | OneByte);
                destination[1] = (byte)argument;
                return 2;
            case <= ushort.MaxValue:
                destination[0] = (byte)(major | TwoBytes);
                BinaryPrimitives.WriteUInt16BigEndian(destination[1..], (ushort)argument);
                return 3;
            case <= uint.MaxValue:
                destination[0] = (byte)(major | FourBytes);
                BinaryPrimitives.WriteUInt32BigEndian(destination[1..], (uint)argument);
                return 5;
            default:
                destination[0] = (byte)(major | EightBytes);
                BinaryPrimitives.WriteUInt64BigEndian(destination[1..], argument);
                return 9;
        }
    }

    // §3.2: integers and tags have no indefinite length. §3.3: a simple value below 32 is never written in two bytes.
    private static CborHead CheckForm(CborHead head, int offset) => head switch
    {
        { Information: Indefinite, Type: CborMajorType.UnsignedInteger or CborMajorType.NegativeInteger or CborMajorType.Tag } =>
            throw new ManifestFormatException(offset, "an integer or a tag with an argument (RFC 8949 §3.2)", "one of indefinite length"),
        { Type: CborMajorType.SimpleOrFloat, Information: OneByte, Argument: < 32 } =>
            throw new ManifestFormatException(offset, "a simple value of 32 to 255 in two bytes (RFC 8949 §3.3)", $"{head.Argument}"),
        _ => head,
    };
}
