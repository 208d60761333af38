using System.Buffers.Binary;

namespace ArtistFirst.C2pa;

/// <summary>
/// A WAVE file gets a chunk <c>C2PA</c>, the last one of its RIFF chunk (C2PA 2.2 §A.3.6). What validators leave out of the hash is the chunk with its header, but without the pad byte after an odd size.
/// </summary>
internal static class WavePlan
{
    public const string ChunkName = "C2PA";

    private static ReadOnlySpan<byte> ChunkId => "C2PA"u8;

    /// <summary>Plans the file.</summary>
    /// <exception cref="ContainerFormatException">It would grow over 4 GiB, or has no samples: players take what follows an empty chunk for them.</exception>
    public static EmbeddingPlan Make(AudioContainer container, IReadOnlyList<ContainerPart> removed, int storeLength)
    {
        long riffEnd = container.Parts[0].End;
        if (container.Parts[0].Parts.FirstOrDefault(static part => part.Name is "data") is { Length: <= RiffChunks.HeaderLength } empty)
        {
            throw new ContainerFormatException(empty.Offset, "samples in the chunk 'data'", "none: players would take the manifest for samples");
        }

        IReadOnlyList<FileSegment> chunks = Chunks(removed, riffEnd);
        long end = RiffChunks.HeaderLength + chunks.Sum(static chunk => chunk.Length);

        // Many writers leave out the pad byte of the last chunk, but a chunk starts at an even place.
        byte[] padBefore = new byte[end & 1];
        byte[] padAfter = new byte[storeLength & 1];
        long size = end + padBefore.Length + (long)storeLength + padAfter.Length;
        if (size > uint.MaxValue)
        {
            throw new ContainerFormatException(4, $"room for a manifest of {ContainerScan.Bytes(storeLength)} within 4 GiB, which is what RIFF can address", $"a RIFF chunk of {ContainerScan.Bytes(end)}: convert the file to FLAC");
        }

        return new EmbeddingPlan(
            [FileSegment.Of(Header("RIFF"u8, (uint)size)), .. chunks, FileSegment.Of(padBefore)],
            Header(ChunkId, (uint)storeLength),
            [FileSegment.Of(padAfter), FileSegment.Copy(riffEnd, container.Length - riffEnd)],
            DataHashAssertion.Bind);
    }

    // A chunk goes with the pad byte behind it.
    private static List<FileSegment> Chunks(IReadOnlyList<ContainerPart> removed, long end)
    {
        var kept = new List<FileSegment>();
        long position = RiffChunks.HeaderLength;
        foreach (ContainerPart chunk in removed)
        {
            kept.Add(FileSegment.Copy(position, chunk.Offset - position));
            position = Math.Min(end, chunk.End + (chunk.Length & 1));
        }

        kept.Add(FileSegment.Copy(position, end - position));
        return kept;
    }

    private static byte[] Header(ReadOnlySpan<byte> id, uint size)
    {
        byte[] header = new byte[RiffChunks.HeaderLength];
        id.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), size);
        return header;
    }
}
