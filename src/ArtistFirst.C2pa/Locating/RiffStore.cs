using System.Buffers.Binary;

namespace ArtistFirst.C2pa;

/// <summary>Finds the first chunk <c>C2PA</c> in the first RIFF chunk of a file (C2PA 2.2 §A.3.6). What the RIFF form is plays no part.</summary>
internal static class RiffStore
{
    private const int FormLength = 12;

    /// <summary>Finds the store.</summary>
    /// <returns>Null where there is none before the end of the RIFF chunk.</returns>
    /// <exception cref="ContainerFormatException">The chunks lead out of the file, or there are too many.</exception>
    public static async Task<StoreLocation?> FindAsync(ContainerScan scan)
    {
        ReadOnlyMemory<byte> form = await scan.ReadUpToAsync(0, FormLength, scan.Length).ConfigureAwait(false);
        if (form.Length < FormLength)
        {
            return null;
        }

        // A size that is larger than the file does no harm as long as the chunks before the manifest are whole.
        long end = RiffChunks.HeaderLength + (long)BinaryPrimitives.ReadUInt32LittleEndian(form.Span[4..]);
        int chunks = 0;
        for (long offset = FormLength; offset < end;)
        {
            ReadOnlyMemory<byte> header = await scan.ReadAsync(offset, RiffChunks.HeaderLength).ConfigureAwait(false);
            uint size = BinaryPrimitives.ReadUInt32LittleEndian(header.Span[4..]);
            if (header.Span[..4].SequenceEqual("C2PA"u8))
            {
                var place = new FileRange(offset, RiffChunks.HeaderLength + (long)size);
                return place.FitsIn(scan.Length)
                    ? StoreLocation.At(new FileRange(offset + RiffChunks.HeaderLength, size), place)
                    : throw new ContainerFormatException(offset + 4, $"a size of at most {scan.Length - offset - RiffChunks.HeaderLength} for chunk 'C2PA'", $"{size}");
            }

            if (++chunks > ContainerScan.MaxParts)
            {
                throw new ContainerFormatException(offset, $"at most {ContainerScan.MaxParts} chunks", "more");
            }

            offset += RiffChunks.HeaderLength + (long)size + (size & 1);
        }

        return null;
    }
}
