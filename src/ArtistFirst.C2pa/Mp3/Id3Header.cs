using System.Runtime.InteropServices;

namespace ArtistFirst.C2pa;

/// <summary>The ten bytes in front of an ID3v2 tag (id3v2.4.0-structure §3.1), which are also its footer with the letters turned round.</summary>
/// <param name="Version">2, 3 or 4.</param>
/// <param name="Flags">As stored.</param>
/// <param name="BodyLength">Extended header, frames and padding, in bytes as stored.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Id3Header(int Version, byte Flags, int BodyLength)
{
    public const int EncodedLength = 10;

    public bool IsUnsynchronized => (Flags & 0x80) != 0;

    /// <summary>In v2.2 this bit means compression, of a kind that was never defined.</summary>
    public bool HasExtendedHeader => Version > 2 && (Flags & 0x40) != 0;

    public bool IsCompressed => Version == 2 && (Flags & 0x40) != 0;

    public bool HasFooter => Version == 4 && (Flags & 0x10) != 0;

    /// <summary>The whole tag with header and footer, in bytes.</summary>
    public int TotalLength => EncodedLength + BodyLength + (HasFooter ? EncodedLength : 0);

    public string Name => $"ID3v2.{Version}";

    public static bool TryParse(ReadOnlySpan<byte> bytes, out Id3Header header) => TryParse(bytes, "ID3"u8, out header);

    public static bool TryParseFooter(ReadOnlySpan<byte> bytes, out Id3Header header) => TryParse(bytes, "3DI"u8, out header);

    /// <summary>28 bits in four bytes of seven (§6.2); false where a byte has its top bit set.</summary>
    public static bool TryReadSyncSafe(ReadOnlySpan<byte> bytes, out int value)
    {
        value = ((bytes[0] & 0x7F) << 21) | ((bytes[1] & 0x7F) << 14) | ((bytes[2] & 0x7F) << 7) | (bytes[3] & 0x7F);
        return ((bytes[0] | bytes[1] | bytes[2] | bytes[3]) & 0x80) == 0;
    }

    /// <summary>28 bits as four bytes of seven (§6.2).</summary>
    public static byte[] SyncSafe(int value) => [(byte)((value >> 21) & 0x7F), (byte)((value >> 14) & 0x7F), (byte)((value >> 7) & 0x7F), (byte)(value & 0x7F)];

    private static bool TryParse(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> letters, out Id3Header header)
    {
        header = default;
        if (bytes.Length < EncodedLength || !bytes.StartsWith(letters) || bytes[3] is < 2 or > 4 || bytes[4] == 0xFF || !TryReadSyncSafe(bytes[6..], out int length))
        {
            return false;
        }

        header = new Id3Header(bytes[3], bytes[5], length);
        return true;
    }
}
