using System.Text;

namespace ArtistFirst.C2pa;

/// <summary>The ids of chunks, frames and boxes as text.</summary>
internal static class FourCharacterCode
{
    /// <summary>The id as ISO 8859-1, one character a byte, so that <c>©nam</c> reads as the trade writes it.</summary>
    public static string Name(ReadOnlySpan<byte> id) => Encoding.Latin1.GetString(id);

    /// <summary>The id for a message: in quotes where it prints, else as hexadecimal digits.</summary>
    public static string Show(ReadOnlySpan<byte> id)
    {
        if (id.IsEmpty)
        {
            return "nothing";
        }

        return id.ContainsAnyExceptInRange((byte)' ', (byte)'~') ? $"the bytes {Convert.ToHexString(id)}" : $"'{Encoding.ASCII.GetString(id)}'";
    }
}
