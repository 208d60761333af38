using System.Buffers.Binary;
using System.IO.Compression;

namespace ArtistFirst.C2pa;

/// <summary>The header of one ID3v2 frame: six bytes in v2.2, ten in v2.3 and v2.4, which differ in the size (plain or syncsafe) and in the flags.</summary>
/// <param name="Id">Three letters in v2.2, else four.</param>
/// <param name="Length">Content in bytes, without the header.</param>
/// <param name="Flags">The second flag byte, which says how the content is stored; 0 in v2.2.</param>
/// <param name="Version">2, 3 or 4.</param>
internal readonly record struct Id3Frame(string Id, long Length, byte Flags, int Version)
{
    private bool IsCompressed => (Flags & (Version == 4 ? 0x08 : 0x80)) != 0;

    private bool IsEncrypted => (Flags & (Version == 4 ? 0x04 : 0x40)) != 0;

    private bool IsGrouped => (Flags & (Version == 4 ? 0x40 : 0x20)) != 0;

    private bool IsUnsynchronized => Version == 4 && (Flags & 0x02) != 0;

    private bool HasDecodedLength => Version == 4 ? (Flags & 0x01) != 0 : IsCompressed;

    public static int HeaderLength(int version) => version == 2 ? 6 : 10;

    /// <summary>Reads a frame header; of v2.4 with the size as it stands there, which <see cref="Id3FrameSize"/> understands.</summary>
    /// <param name="header">Six or ten bytes.</param>
    /// <param name="version">The version of the tag.</param>
    /// <param name="offset">Where the header lies, for messages.</param>
    public static Id3Frame Parse(ReadOnlySpan<byte> header, int version, long offset)
    {
        ReadOnlySpan<byte> id = header[..(version == 2 ? 3 : 4)];
        return IsId(id)
            ? new Id3Frame(FourCharacterCode.Name(id), ReadLength(header, version), version == 2 ? (byte)0 : header[9], version)
            : throw new ContainerFormatException(offset, $"an ID3v2.{version} frame id of capital letters and digits, or padding", FourCharacterCode.Show(id));
    }

    /// <summary>Whether a frame can start with these letters.</summary>
    public static bool IsId(ReadOnlySpan<byte> letters)
    {
        foreach (byte letter in letters)
        {
            if (!char.IsAsciiLetterUpper((char)letter) && !char.IsAsciiDigit((char)letter))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Undoes grouping, unsynchronisation and compression; null where the content is encrypted or does not decode.</summary>
    /// <param name="content">The content as stored.</param>
    /// <param name="tagIsUnsynchronized">What the tag's header says; in v2.4 it stands for all of its frames.</param>
    public byte[]? Decode(ReadOnlySpan<byte> content, bool tagIsUnsynchronized)
    {
        int extra = (IsGrouped ? 1 : 0) + (HasDecodedLength ? 4 : 0);
        if (IsEncrypted || extra > content.Length)
        {
            return null;
        }

        byte[] stored = Version == 4 && (IsUnsynchronized || tagIsUnsynchronized) ? Synchronize(content[extra..]) : content[extra..].ToArray();
        return IsCompressed ? Inflate(stored) : stored;
    }

    private static long ReadLength(ReadOnlySpan<byte> header, int version) =>
        version == 2 ? (header[3] << 16) | (header[4] << 8) | header[5] : BinaryPrimitives.ReadUInt32BigEndian(header[4..]);

    private static byte[] Synchronize(ReadOnlySpan<byte> stored)
    {
        byte[] plain = new byte[stored.Length];
        int length = 0;
        for (int i = 0; i < stored.Length; i++)
        {
            if (i == 0 || stored[i] != 0 || stored[i - 1] != 0xFF)
            {
                plain[length++] = stored[i];
            }
        }

        return plain[..length];
    }

    private static byte[]? Inflate(byte[] stored)
    {
        try
        {
            using var inflater = new ZLibStream(new MemoryStream(stored), CompressionMode.Decompress);
            byte[] plain = new byte[ContainerScan.MaxTextBytes + 1];
            int length = inflater.ReadAtLeast(plain, plain.Length, throwOnEndOfStream: false);
            return length <= ContainerScan.MaxTextBytes ? plain[..length] : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
