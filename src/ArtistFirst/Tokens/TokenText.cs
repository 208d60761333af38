using System.Buffers;
using System.Text;

namespace ArtistFirst;

/// <summary>The forms that the texts in a token may have.</summary>
internal static class TokenText
{
    /// <summary>The most bytes of an issuer, a licensee, an audience and the like.</summary>
    public const int MaxNameLength = 256;

    /// <summary>Characters of a SHA-256 in base64url.</summary>
    public const int ThumbprintLength = 43;

    private static readonly SearchValues<byte> Base64UrlCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    /// <summary>Printable ASCII without space, quotes, backslash and angle brackets: what may stand in a URL or URN as it is (RFC 3986 §2).</summary>
    private static readonly SearchValues<byte> UriCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%"u8);

    private static readonly SearchValues<byte> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-"u8);

    private static readonly SearchValues<byte> SchemeCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789+-."u8);

    public static bool IsBase64Url(ReadOnlySpan<byte> text, int minLength, int maxLength) =>
        text.Length >= minLength && text.Length <= maxLength && !text.ContainsAnyExcept(Base64UrlCharacters);

    /// <summary>A SHA-256 in base64url: 43 characters (RFC 7638 §3, RFC 7515 §4.1.8).</summary>
    public static bool IsThumbprint(ReadOnlySpan<byte> text) => IsBase64Url(text, ThumbprintLength, ThumbprintLength);

    public static bool IsHttpsUrl(ReadOnlySpan<byte> text) =>
        text.Length <= MaxNameLength && text.StartsWith("https://"u8) && text.Length > "https://"u8.Length && !text.ContainsAnyExcept(UriCharacters);

    /// <summary>An https URL, or another absolute URI such as a URN (urn:lei:, urn:isni:) or a prefixed party id (dpid:, isni:); never plain http.</summary>
    public static bool IsPartyName(ReadOnlySpan<byte> text)
    {
        int colon = text.IndexOf((byte)':');
        return text.Length <= MaxNameLength
            && colon > 0
            && colon < text.Length - 1
            && !text.ContainsAnyExcept(UriCharacters)
            && !text[..colon].ContainsAnyExcept(SchemeCharacters)
            && !text.StartsWith("http:"u8)
            && (!text.StartsWith("https:"u8) || IsHttpsUrl(text));
    }

    /// <summary>1 to <paramref name="maxLength"/> letters, digits, dots, underscores and hyphens.</summary>
    public static bool IsName(ReadOnlySpan<byte> text, int maxLength) =>
        text.Length > 0 && text.Length <= maxLength && !text.ContainsAnyExcept(NameCharacters);

    /// <summary>1 to 256 bytes of text without control characters, fit for a log.</summary>
    public static bool IsPrintable(ReadOnlySpan<byte> text) =>
        text.Length is > 0 and <= MaxNameLength && !text.ContainsAnyInRange((byte)0, (byte)0x1F) && !text.Contains((byte)0x7F);

    /// <summary>Whether a verifier can have this name: 1 to 256 printable ASCII characters.</summary>
    public static bool IsVerifierName(string name) => Ascii.IsValid(name) && IsPrintable(Encoding.ASCII.GetBytes(name));

    /// <summary>Whether the bytes are those of an ASCII text. Allocates nothing.</summary>
    public static bool AreEqual(ReadOnlySpan<byte> text, string? other) => other is not null && Ascii.Equals(text, other);
}
