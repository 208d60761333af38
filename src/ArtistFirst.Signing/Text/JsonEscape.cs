using System.Globalization;

namespace ArtistFirst.Signing;

/// <summary>One escape of a JSON string (RFC 8259 §7), a surrogate pair counted as one.</summary>
/// <param name="Length">The number of bytes that it takes.</param>
/// <param name="Problem">What is wrong with it, where something is.</param>
internal readonly record struct JsonEscape(int Length, string? Problem)
{
    private const int UnicodeLength = 6;

    /// <summary>Reads the escape that the text starts with; its first byte is the backslash.</summary>
    public static JsonEscape At(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2)
        {
            return Wrong("A string does not end");
        }

        if (text[1] != (byte)'u')
        {
            return "\"\\/bfnrt"u8.Contains(text[1]) ? new JsonEscape(2, null) : Wrong("A string holds an escape that JSON does not know");
        }

        int unit = UnitAt(text);
        if (unit <= 0)
        {
            return Wrong(unit == 0 ? "A string holds U+0000" : "A \\u escape needs four hexadecimal digits");
        }

        if (!char.IsSurrogate((char)unit))
        {
            return new JsonEscape(UnicodeLength, null);
        }

        int low = char.IsHighSurrogate((char)unit) ? UnitAt(text[UnicodeLength..]) : -1;
        return low >= 0 && char.IsLowSurrogate((char)low) ? new JsonEscape(2 * UnicodeLength, null) : Wrong("A string holds a lone surrogate");
    }

    private static JsonEscape Wrong(string problem) => new(0, problem);

    private static int UnitAt(ReadOnlySpan<byte> text)
    {
        if (text.Length < UnicodeLength || !text.StartsWith("\\u"u8))
        {
            return -1;
        }

        ReadOnlySpan<byte> digits = text[2..UnicodeLength];
        return ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit) ? unit : -1;
    }
}
