using System.Text;
using System.Text.Unicode;

namespace ArtistFirst.C2pa;

/// <summary>Decodes the text of tags that do not name their encoding.</summary>
internal static class TagText
{
    /// <summary>Text up to the first NUL: UTF-8 where it is valid UTF-8, else ISO 8859-1, which every byte is.</summary>
    public static string DecodeUtf8OrLatin1(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.IndexOf((byte)0);
        ReadOnlySpan<byte> text = end < 0 ? bytes : bytes[..end];
        return Utf8.IsValid(text) ? Encoding.UTF8.GetString(text) : Encoding.Latin1.GetString(text);
    }

    /// <summary>An XML document as text: UTF-16 with a byte order mark, else UTF-8, else ISO 8859-1. NULs after its end are left out.</summary>
    public static string DecodeXml(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]).TrimEnd('\0');
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]).TrimEnd('\0');
        }

        ReadOnlySpan<byte> text = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        text = text.TrimEnd((byte)0);
        return Utf8.IsValid(text) ? Encoding.UTF8.GetString(text) : Encoding.Latin1.GetString(text);
    }
}
