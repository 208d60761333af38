using System.Buffers.Binary;
using System.Text;

namespace ArtistFirst.C2pa;

/// <summary>Reads an APEv1 or APEv2 tag behind the audio: items (size, flags, key, NUL, value), then a footer of 32 bytes; v2 may have the same as a header.</summary>
internal static class ApeTag
{
    public const int FooterLength = 32;
    private const int ItemHeaderLength = 8;
    private const int MaxKeyLength = 256;

    /// <summary>The tag that ends at <paramref name="end"/>, where its footer has been seen.</summary>
    public static async Task<ContainerPart> ReadAsync(ContainerScan scan, long start, long end)
    {
        ReadOnlyMemory<byte> footer = await scan.ReadAsync(end - FooterLength, FooterLength).ConfigureAwait(false);
        uint version = BinaryPrimitives.ReadUInt32LittleEndian(footer.Span[8..]);
        uint size = BinaryPrimitives.ReadUInt32LittleEndian(footer.Span[12..]); // items and footer
        uint count = BinaryPrimitives.ReadUInt32LittleEndian(footer.Span[16..]);
        int headerLength = (BinaryPrimitives.ReadUInt32LittleEndian(footer.Span[20..]) & 0x8000_0000) != 0 ? FooterLength : 0;
        if (size < FooterLength || size + (long)headerLength > end - start)
        {
            throw new ContainerFormatException(end - FooterLength + 12, $"an APE tag of {FooterLength} to {ContainerScan.Bytes(end - start)}", $"{size}");
        }

        await ReadItemsAsync(scan, end - size, end - FooterLength, count).ConfigureAwait(false);
        return scan.Part(version < 2000 ? "APEv1" : "APEv2", end - size - headerLength, size + headerLength, headerLength);
    }

    private static async Task ReadItemsAsync(ContainerScan scan, long start, long end, uint count)
    {
        long offset = start;
        for (uint i = 0; i < count; i++)
        {
            ReadOnlyMemory<byte> bytes = await scan.ReadUpToAsync(offset, ItemHeaderLength + MaxKeyLength, end).ConfigureAwait(false);
            int keyLength = bytes.Length <= ItemHeaderLength ? -1 : bytes.Span[ItemHeaderLength..].IndexOf((byte)0);
            if (keyLength < 0)
            {
                throw new ContainerFormatException(offset, $"an APE item with a key of at most {MaxKeyLength} bytes", "none");
            }

            uint size = BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span);
            bool isText = (bytes.Span[4] & 0x06) == 0;
            string key = Encoding.Latin1.GetString(bytes.Span.Slice(ItemHeaderLength, keyLength)).ToUpperInvariant();
            long value = offset + ItemHeaderLength + keyLength + 1;
            if (size > end - value)
            {
                throw new ContainerFormatException(offset, $"an APE item of at most {ContainerScan.Bytes(end - value)}", $"{size}");
            }

            if (isText)
            {
                await AddTextsAsync(scan, key, offset, value, size).ConfigureAwait(false);
            }

            offset = value + size;
        }
    }

    // Several texts have a NUL between them.
    private static async Task AddTextsAsync(ContainerScan scan, string key, long offset, long value, uint size)
    {
        if (size > ContainerScan.MaxTextBytes)
        {
            scan.AddTag(AudioTagSource.Ape, key, value: null, offset);
            return;
        }

        ReadOnlyMemory<byte> text = await scan.ReadAsync(value, (int)size).ConfigureAwait(false);
        foreach (string part in Encoding.UTF8.GetString(text.Span).Split('\0'))
        {
            scan.AddTag(AudioTagSource.Ape, key, part, offset);
        }
    }
}
