using System.Buffers;
using System.IO.Compression;

namespace ArtistFirst;

/// <summary>The zlib format (RFC 1950), whole and nothing but: no raw deflate, no gzip, no preset dictionary, nothing missing, nothing after it.</summary>
internal static class ZlibText
{
    private const int ScratchBytes = 64 * 1024;

    /// <summary>Compresses as small as the base class library can.</summary>
    public static byte[] Deflate(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>Inflates. The size is counted first, without keeping anything, so that a bomb costs time for <paramref name="maxBytes"/> and no memory.</summary>
    /// <exception cref="StatusListFormatException">Not zlib, damaged, cut off, followed by other bytes, or larger than <paramref name="maxBytes"/>.</exception>
    public static byte[] Inflate(ReadOnlyMemory<byte> packed, int maxBytes)
    {
        RequireHeader(packed.Span);
        try
        {
            byte[] bytes = new byte[Count(packed, maxBytes)];
            using var zlib = new ZLibStream(new CountedInput(packed), CompressionMode.Decompress);
            zlib.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new StatusListFormatException("The list should be zlib data (RFC 1950), but it is damaged.", e);
        }
    }

    // RFC 1950, section 2.2: method 8, a window of at most 32 KiB, no dictionary, and a check value that makes 31 divide both bytes.
    private static void RequireHeader(ReadOnlySpan<byte> packed)
    {
        bool isZlib = packed.Length >= 2 && (packed[0] & 0x0F) == 8 && packed[0] >> 4 <= 7
            && (packed[1] & 0x20) == 0 && ((packed[0] << 8) | packed[1]) % 31 == 0;
        if (!isZlib)
        {
            throw new StatusListFormatException("The list should begin with a zlib header (RFC 1950), but it does not. Raw deflate and gzip are other formats.");
        }
    }

    private static int Count(ReadOnlyMemory<byte> packed, int maxBytes)
    {
        var input = new CountedInput(packed);
        using var zlib = new ZLibStream(input, CompressionMode.Decompress);
        byte[] scratch = ArrayPool<byte>.Shared.Rent(ScratchBytes);
        try
        {
            int total = 0;
            for (int read = zlib.Read(scratch); read > 0; read = zlib.Read(scratch))
            {
                total += read;
                if (total > maxBytes)
                {
                    throw new StatusListFormatException($"The list should inflate to at most {maxBytes} bytes, but it holds more.");
                }
            }

            RequireEnd(input);
            return total;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(scratch);
        }
    }

    private static void RequireEnd(CountedInput input)
    {
        if (input.WasTooShort)
        {
            throw new StatusListFormatException("The list should be whole zlib data, but its end is missing.");
        }

        if (!input.IsUsedUp)
        {
            throw new StatusListFormatException("The list should end with its zlib data, but other bytes follow.");
        }
    }
}
