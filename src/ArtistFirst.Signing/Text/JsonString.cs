using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace ArtistFirst.Signing;

/// <summary>Finds the byte of a JSON string that plain text ends at: a quotation mark, a backslash, or a control character, which must not stand in one (RFC 8259 §7).</summary>
internal static class JsonString
{
    private static readonly SearchValues<byte> Stops = SearchValues.Create(
        [(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(control => (byte)control)]);

    /// <summary>The number of plain bytes from <paramref name="start"/> on, before the first that is not; negative when the text ends before one.</summary>
    public static int PlainLength(ReadOnlySpan<byte> text, int start)
    {
        // Most strings of a token are short: one vector is cheaper than the general search.
        ReadOnlySpan<byte> rest = text[start..];
        if (rest.Length >= Vector128<byte>.Count)
        {
            Vector128<byte> bytes = Vector128.Create(rest);
            Vector128<byte> stops = Vector128.Equals(bytes, Vector128.Create((byte)'"'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(bytes, Vector128.Create((byte)0x20));
            if (stops != Vector128<byte>.Zero)
            {
                return BitOperations.TrailingZeroCount(stops.ExtractMostSignificantBits());
            }
        }

        return rest.IndexOfAny(Stops);
    }
}
