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
    /// <exception cref="ContainerFormatException">It would grow over 4 GiB.</exception>
    public static EmbeddingPlan Make(AudioContainer container, int storeLength)
    {
        long end = container.Parts[0].End;

        // Many writers leave out the pad byte of the last chunk, but a chunk starts at an even place.
        byte[] padBefore = new byte[end & 1];
        byte[] padAfter = new byte[storeLength & 1];
        long size = end + padBefore.Length + (long)storeLength + padAfter.Length;
        if (size > uint.MaxValue)
        {
            throw new ContainerFormatException(4, $"room for a manifest of {ContainerScan.Bytes(storeLength)} within 4 GiB, which is what RIFF can address", $"a RIFF chunk of {ContainerScan.Bytes(end)}: convert the file to FLAC");
        }

        return new EmbeddingPlan(
            [FileSegment.Of(Header("RIFF"u8, (uint)size)), FileSegment.Copy(RiffChunks.HeaderLength, end - RiffChunks.HeaderLength), FileSegment.Of(padBefore)],
            Header(ChunkId, (uint)storeLength),
            [FileSegment.Of(padAfter), FileSegment.Copy(end, container.Length - end)],
            DataHashAssertion.Bind);
    }

    private static byte[] Header(ReadOnlySpan<byte> id, uint size)
    {
        byte[] header = new byte[RiffChunks.HeaderLength];
        id.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), size);
        return header;
    }
}
