namespace ArtistFirst.Registry;

/// <summary>Numbers in as few bytes as they need, seven bits in each.</summary>
internal static class Packed
{
    private const int More = 0x80;

    /// <summary>Writes a number.</summary>
    /// <returns>How many bytes it took.</returns>
    public static int Write(Span<byte> bytes, ulong number)
    {
        int length = 0;
        for (; number >= More; number >>= 7)
        {
            bytes[length++] = unchecked((byte)(number | More));
        }

        bytes[length++] = (byte)number;
        return length;
    }

    /// <summary>Reads a number and goes on behind it.</summary>
    public static ulong Read(ref ReadOnlySpan<byte> bytes)
    {
        ulong number = 0;
        int length = 0;
        byte last;
        do
        {
            last = bytes[length];
            number |= (ulong)(last & (More - 1)) << (7 * length++);
        }
        while (last >= More);
        bytes = bytes[length..];
        return number;
    }
}
