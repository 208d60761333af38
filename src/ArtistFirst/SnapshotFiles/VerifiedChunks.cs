using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>The chunks of a body. Each is read whole and compared with its signed hash before anything of it is used, however late that is.</summary>
internal sealed class VerifiedChunks(ChunkSource file, long bodyLength, byte[] leafHashes)
{
    // What stands together is asked for together. Two threads may both read a chunk; what one of them keeps is as good.
    private readonly Kept?[] _kept = new Kept?[8];

    /// <summary>Reads one chunk.</summary>
    /// <exception cref="SnapshotFormatException">It is not what was signed.</exception>
    public ReadOnlySpan<byte> Read(int chunk)
    {
        if (_kept[chunk % _kept.Length] is not { } kept || kept.Chunk != chunk)
        {
            kept = new Kept(chunk, new byte[LengthOf(chunk)]);
            Read(chunk, kept.Bytes);
            _kept[chunk % _kept.Length] = kept;
        }

        return kept.Bytes;
    }

    /// <summary>Lets go of the chunks that were read.</summary>
    public void Forget() => Array.Clear(_kept);

    /// <summary>Reads the first chunks, on as many threads as there are, to their places.</summary>
    /// <exception cref="SnapshotFormatException">One of them is not what was signed.</exception>
    public void ReadTo(int count, ulong[] words, int start)
    {
        try
        {
            Parallel.For(0, count, chunk => Read(chunk, BytesFrom(words, start + (chunk * (SnapshotLayout.ChunkLength / sizeof(ulong))), LengthOf(chunk))));
        }
        catch (AggregateException several) when (several.InnerException is SnapshotFormatException or IOException)
        {
            throw several.InnerException;
        }
    }

    /// <summary>Reads bytes wherever they stand.</summary>
    /// <exception cref="SnapshotFormatException">There are not so many, or a chunk is not what was signed.</exception>
    public byte[] Read(long offset, int length)
    {
        if (offset < 0 || length < 0 || offset > bodyLength - length)
        {
            throw new SnapshotFormatException($"It should have {length} bytes at {offset}, but it ends at {bodyLength}.");
        }

        byte[] bytes = new byte[length];
        for (int done = 0; done < length;)
        {
            (long chunk, long from) = Math.DivRem(offset + done, SnapshotLayout.ChunkLength);
            ReadOnlySpan<byte> part = Read((int)chunk)[(int)from..];
            part = part[..Math.Min(part.Length, length - done)];
            part.CopyTo(bytes.AsSpan(done));
            done += part.Length;
        }

        return bytes;
    }

    private sealed record Kept(int Chunk, byte[] Bytes);

    private static Span<byte> BytesFrom(ulong[] words, int first, int length) =>
        MemoryMarshal.AsBytes(words.AsSpan(first, (length + sizeof(ulong) - 1) / sizeof(ulong)))[..length];

    private int LengthOf(int chunk) => (int)Math.Min(SnapshotLayout.ChunkLength, bodyLength - ((long)chunk * SnapshotLayout.ChunkLength));

    private void Read(int chunk, Span<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[ChunkTree.HashLength];
        bool isThere = file.TryRead((long)chunk * SnapshotLayout.ChunkLength, bytes);
        ChunkTree.HashLeaf(bytes, hash);
        if (!isThere || !hash.SequenceEqual(leafHashes.AsSpan(chunk * ChunkTree.HashLength, ChunkTree.HashLength)))
        {
            throw new SnapshotFormatException($"Its chunk {chunk} should be the one that was signed, but it is another: bytes were changed or lost.");
        }
    }
}
