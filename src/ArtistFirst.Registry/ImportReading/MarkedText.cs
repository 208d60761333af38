using System.Text;

namespace ArtistFirst.Registry;

/// <summary>A text in UTF-8, or in what its byte order mark says: editors of Windows call UTF-16 "Unicode", and save rules for crawlers in it.</summary>
internal static class MarkedText
{
    /// <summary>The text without the mark. Bytes that are none of it become U+FFFD, which is part of no word.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        Encoding encoding = EncodingOf(bytes);
        return encoding.GetString(bytes).TrimStart('\uFEFF');
    }

    /// <summary>Whether the text is in UTF-16.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> bytes) => EncodingOf(bytes) is UnicodeEncoding;

    private static Encoding EncodingOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => Encoding.UTF8,
    };
}
