using System.Text;

namespace ArtistFirst.C2pa;

/// <summary>Decodes ID3v2 text frames (id3v2.4.0-frames §4.2): a byte for the encoding, then texts with a NUL between them.</summary>
internal static class Id3Text
{
    /// <summary>The texts of the frame; null where the encoding is not one of the four.</summary>
    public static string[]? Decode(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty)
        {
            return [];
        }

        ReadOnlySpan<byte> text = content[1..];
        switch (content[0])
        {
            case 0:
                return Encoding.Latin1.GetString(text).Split('\0');
            case 1:
                return DecodeUtf16(text);
            case 2:
                return Encoding.BigEndianUnicode.GetString(text).Split('\0');
            case 3:
                return Encoding.UTF8.GetString(text).Split('\0');
            default:
                return null;
        }
    }

    // The byte order mark stands in front of the first text, and may stand in front of the others. Without one the order is a guess: most writers are little-endian.
    private static string[] DecodeUtf16(ReadOnlySpan<byte> text)
    {
        bool bigEndian = text.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        string[] values = (bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(text).Split('\0');
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = values[i].TrimStart('\uFEFF');
        }

        return values;
    }
}
