using System.Buffers.Binary;

namespace ArtistFirst.C2pa;

/// <summary>Walks RIFF chunks: id, size as 32 bits little-endian, content, and a pad byte after an odd size that the size does not count.</summary>
internal static class RiffChunks
{
    public const int HeaderLength = 8;

    /// <summary>The chunks between two offsets, in their order.</summary>
    /// <param name="scan">The file.</param>
    /// <param name="start">Where the first chunk starts.</param>
    /// <param name="end">Where the last one ends. Its pad byte may be missing: many writers leave it out.</param>
    /// <param name="look">Called for each chunk; the parts inside it, where it has been looked into.</param>
    public static async Task<IReadOnlyList<ContainerPart>> WalkAsync(
        ContainerScan scan, long start, long end, Func<string, long, long, Task<IReadOnlyList<ContainerPart>?>> look)
    {
        var chunks = new List<ContainerPart>();
        for (long offset = start; offset < end;)
        {
            if (end - offset < HeaderLength)
            {
                throw new ContainerFormatException(offset, "a chunk header of 8 bytes", ContainerScan.Bytes(end - offset));
            }

            ReadOnlyMemory<byte> header = await scan.ReadAsync(offset, HeaderLength).ConfigureAwait(false);
            string name = FourCharacterCode.Name(header.Span[..4]);
            uint size = BinaryPrimitives.ReadUInt32LittleEndian(header.Span[4..]);
            long content = offset + HeaderLength;
            if (size > end - content)
            {
                throw new ContainerFormatException(
                    offset + 4, $"a size of at most {end - content} for chunk {FourCharacterCode.Show(header.Span[..4])}, which is what is left", $"{size}");
            }

            IReadOnlyList<ContainerPart>? inside = await look(name, content, size).ConfigureAwait(false);
            chunks.Add(scan.Part(name, offset, HeaderLength + (long)size, HeaderLength, inside));
            offset = content + size + (size & 1);
        }

        return chunks;
    }
}
