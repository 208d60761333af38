using System.Buffers.Binary;
using System.Text;

namespace ArtistFirst.C2pa;

/// <summary>Reads Vorbis comments (RFC 9639 §8.6): vendor, count, then <c>NAME=value</c> in UTF-8, each with its length as 32 bits little-endian.</summary>
internal static class VorbisComments
{
    private const int LengthOfLength = 4;
    private const int MaxNameLength = 256;

    /// <summary>Adds the comments that lie in the block.</summary>
    public static async Task ReadAsync(ContainerScan scan, long start, int length)
    {
        long end = start + length;
        long offset = start + LengthOfLength + await ReadLengthAsync(scan, start, end, "vendor text").ConfigureAwait(false);
        long count = await ReadCountAsync(scan, offset, end).ConfigureAwait(false);
        offset += LengthOfLength;
        for (long i = 0; i < count; i++)
        {
            long size = await ReadLengthAsync(scan, offset, end, "comment").ConfigureAwait(false);
            await AddAsync(scan, offset + LengthOfLength, size).ConfigureAwait(false);
            offset += LengthOfLength + size;
        }
    }

    private static async Task<long> ReadCountAsync(ContainerScan scan, long offset, long end)
    {
        long count = await ReadNumberAsync(scan, offset, end).ConfigureAwait(false);
        long most = (end - offset - LengthOfLength) / LengthOfLength;
        return count <= most ? count : throw new ContainerFormatException(offset, $"at most {most} Vorbis comments in what is left of the block", $"{count}");
    }

    private static async Task<long> ReadLengthAsync(ContainerScan scan, long offset, long end, string what)
    {
        long length = await ReadNumberAsync(scan, offset, end).ConfigureAwait(false);
        long left = end - offset - LengthOfLength;
        return length <= left ? length : throw new ContainerFormatException(offset, $"a {what} of at most {ContainerScan.Bytes(left)}", $"{length}");
    }

    private static async Task<long> ReadNumberAsync(ContainerScan scan, long offset, long end) => end - offset < LengthOfLength
        ? throw new ContainerFormatException(offset, "a length of 4 bytes within the VORBIS_COMMENT block", "the end of the block")
        : BinaryPrimitives.ReadUInt32LittleEndian((await scan.ReadAsync(offset, LengthOfLength).ConfigureAwait(false)).Span);

    // Pictures are stored as comments too, in base64: of a long comment only the name is read.
    private static async Task AddAsync(ContainerScan scan, long offset, long size)
    {
        bool whole = size <= ContainerScan.MaxTextBytes;
        ReadOnlyMemory<byte> bytes = await scan.ReadAsync(offset, whole ? (int)size : MaxNameLength).ConfigureAwait(false);
        int equals = bytes.Span.IndexOf((byte)'=');
        if (equals > 0)
        {
            string name = Encoding.Latin1.GetString(bytes.Span[..equals]).ToUpperInvariant();
            scan.AddTag(AudioTagSource.VorbisComment, name, whole ? Encoding.UTF8.GetString(bytes.Span[(equals + 1)..]) : null, offset);
        }
    }
}
