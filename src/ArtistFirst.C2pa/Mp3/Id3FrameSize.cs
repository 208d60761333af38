using System.Buffers.Binary;

namespace ArtistFirst.C2pa;

/// <summary>
/// How long the content of an ID3v2.4 frame is. The standard writes sizes syncsafe (id3v2.4.0-structure §4), some writers, old releases of iTunes among them, plainly as in v2.3.
/// Up to 127 bytes both look the same; above, what stands behind the frame tells which it is.
/// </summary>
internal static class Id3FrameSize
{
    /// <summary>Length of the content in bytes.</summary>
    /// <param name="scan">The file.</param>
    /// <param name="size">The four bytes of the frame's header.</param>
    /// <param name="content">Where the content starts.</param>
    /// <param name="end">Where the tag ends.</param>
    /// <exception cref="ContainerFormatException">The size is not syncsafe, and read plainly it does not lead to another frame either.</exception>
    public static async Task<long> ReadAsync(ContainerScan scan, byte[] size, long content, long end)
    {
        bool isSyncSafe = Id3Header.TryReadSyncSafe(size, out int syncSafe);
        uint plain = BinaryPrimitives.ReadUInt32BigEndian(size);
        if (isSyncSafe && (syncSafe == plain || await IsEndOfFrameAsync(scan, content + syncSafe, end).ConfigureAwait(false)))
        {
            return syncSafe;
        }

        if (await IsEndOfFrameAsync(scan, content + plain, end).ConfigureAwait(false))
        {
            return plain;
        }

        return isSyncSafe ? syncSafe : throw new ContainerFormatException(content - Id3Frame.HeaderLength(4) + 4, "a syncsafe size, as ID3v2.4 has it", FourCharacterCode.Show(size));
    }

    // Behind a frame there is another one, padding, or the end of the tag.
    private static async Task<bool> IsEndOfFrameAsync(ContainerScan scan, long offset, long end)
    {
        if (offset >= end)
        {
            return offset == end;
        }

        ReadOnlyMemory<byte> next = await scan.ReadUpToAsync(offset, 4, end).ConfigureAwait(false);
        return next.Span[0] == 0 || (next.Length == 4 && Id3Frame.IsId(next.Span));
    }
}
