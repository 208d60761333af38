using System.Buffers;
using System.Buffers.Text;

namespace ArtistFirst.Signing;

/// <summary>
/// Base64url without padding (RFC 4648 §5, RFC 7515 §2), one text for one value: only <c>A-Z a-z 0-9 - _</c>, no padding, no white space,
/// the unused bits of the last character zero. The decoder of the base class library accepts padding and white space, so a signed text
/// could be changed without breaking its signature.
/// </summary>
public static class StrictBase64Url
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static readonly SearchValues<byte> Bytes = SearchValues.Create([.. Alphabet.Select(character => (byte)character)]);
    private static readonly SearchValues<char> Characters = SearchValues.Create(Alphabet);

    /// <summary>The number of bytes that a text of the given length decodes to.</summary>
    /// <param name="length">The length of the text in characters; not negative.</param>
    /// <returns>The exact number of bytes when the text is strict; 0 for length 1, which no strict text has.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public static int GetMaxDecodedLength(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return ((length / 4) * 3) + ((length % 4) * 3 / 4);
    }

    /// <summary>Decodes a text given as ASCII bytes. Allocates nothing.</summary>
    /// <param name="text">The text; empty decodes to nothing.</param>
    /// <param name="destination">Where the bytes go; untouched unless the answer is <see langword="true"/>.</param>
    /// <param name="written">The number of bytes written.</param>
    /// <returns><see langword="false"/> when the text is not strict or does not fit into <paramref name="destination"/>.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> destination, out int written)
    {
        written = 0;
        if (text.ContainsAnyExcept(Bytes) || !Fits(text.Length, destination) || (text.Length > 0 && HasUnusedBits(text.Length, text[^1])))
        {
            return false;
        }

        return Base64Url.DecodeFromUtf8(text, destination, out _, out written) == OperationStatus.Done;
    }

    /// <summary>Decodes a text. Allocates nothing.</summary>
    /// <param name="text">The text; empty decodes to nothing.</param>
    /// <param name="destination">Where the bytes go; untouched unless the answer is <see langword="true"/>.</param>
    /// <param name="written">The number of bytes written.</param>
    /// <returns><see langword="false"/> when the text is not strict or does not fit into <paramref name="destination"/>.</returns>
    public static bool TryDecode(ReadOnlySpan<char> text, Span<byte> destination, out int written)
    {
        written = 0;
        if (text.ContainsAnyExcept(Characters) || !Fits(text.Length, destination) || (text.Length > 0 && HasUnusedBits(text.Length, (byte)text[^1])))
        {
            return false;
        }

        return Base64Url.DecodeFromChars(text, destination, out _, out written) == OperationStatus.Done;
    }

    /// <summary>The one strict text of the given bytes.</summary>
    /// <param name="bytes">The bytes; none give the empty text.</param>
    /// <returns>The text, without padding.</returns>
    public static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);

    /// <summary>One character alone holds six bits, which is less than a byte: no strict text has that length modulo four.</summary>
    private static bool Fits(int length, Span<byte> destination) => length % 4 != 1 && GetMaxDecodedLength(length) <= destination.Length;

    /// <summary>RFC 4648 §3.5: the last of two characters carries four bits more than its byte, the last of three two bits more.</summary>
    private static bool HasUnusedBits(int length, byte last)
    {
        int mask = (length % 4) switch { 2 => 0b1111, 3 => 0b11, _ => 0 };
        return mask != 0 && (ValueOf(last) & mask) != 0;
    }

    private static int ValueOf(byte character) => character switch
    {
        >= (byte)'A' and <= (byte)'Z' => character - 'A',
        >= (byte)'a' and <= (byte)'z' => character - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => character - '0' + 52,
        (byte)'-' => 62,
        _ => 63,
    };
}
