using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ArtistFirst.C2pa;

/// <summary>Hashes stretches of a file in constant memory. While one block is hashed, the next one is read.</summary>
internal sealed class FileHasher(Stream stream, CancellationToken cancellationToken)
{
    // Large enough to hide what a read costs, small enough to be hashed from the cache.
    private const int BlockLength = 512 * 1024;

    /// <summary>How much of the file has been hashed, by whichever function.</summary>
    public long BytesHashed { get; private set; }

    /// <summary>Hashes the stretches in their order. Where the file has become shorter since it was looked at, what is there is hashed.</summary>
    public async Task<byte[]> HashAsync(HashAlgorithmName function, IEnumerable<HashStep> steps)
    {
        using var hash = IncrementalHash.CreateHash(function);
        if (stream is MemoryFile file)
        {
            return Hash(hash, file, steps);
        }

        byte[] current = ArrayPool<byte>.Shared.Rent(BlockLength);
        byte[] next = ArrayPool<byte>.Shared.Rent(BlockLength);
        try
        {
            using IEnumerator<HashStep> blocks = Blocks(steps).GetEnumerator();
            Task<(HashStep Block, int Length)?> reading = ReadNextAsync(blocks, current);
            while (await reading.ConfigureAwait(false) is { } block)
            {
                reading = ReadNextAsync(blocks, next);
                await AppendAsync(hash, block.Block.Offset, current.AsMemory(0, block.Length), reading).ConfigureAwait(false);
                (current, next) = (next, current);
            }

            return hash.GetHashAndReset();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(current);
            ArrayPool<byte>.Shared.Return(next);
        }
    }

    private byte[] Hash(IncrementalHash hash, MemoryFile file, IEnumerable<HashStep> steps)
    {
        foreach (HashStep block in Blocks(steps))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Append(hash, block.Offset, file.Of(block.Range));
        }

        return hash.GetHashAndReset();
    }

    // A read that has begun goes on into its buffer: it is waited for, whatever happens to the hash.
    private async Task AppendAsync(IncrementalHash hash, long? offset, ReadOnlyMemory<byte> bytes, Task reading)
    {
        try
        {
            Append(hash, offset, bytes.Span);
        }
        catch (CryptographicException)
        {
            await reading.ConfigureAwait(false);
            throw;
        }
    }

    private void Append(IncrementalHash hash, long? offset, ReadOnlySpan<byte> bytes)
    {
        if (offset is { } place)
        {
            Span<byte> encoded = stackalloc byte[sizeof(long)];
            BinaryPrimitives.WriteInt64BigEndian(encoded, place);
            hash.AppendData(encoded);
        }

        hash.AppendData(bytes);
        BytesHashed += bytes.Length;
    }

    private static IEnumerable<HashStep> Blocks(IEnumerable<HashStep> steps)
    {
        foreach (HashStep step in steps)
        {
            long? offset = step.Offset;
            long start = step.Range.Start;
            do
            {
                long length = Math.Min(BlockLength, step.Range.End - start);
                yield return new HashStep(new FileRange(start, length), offset);
                offset = null;
                start += length;
            }
            while (start < step.Range.End);
        }
    }

    private async Task<(HashStep Block, int Length)?> ReadNextAsync(IEnumerator<HashStep> blocks, byte[] buffer)
    {
        if (!blocks.MoveNext())
        {
            return null;
        }

        FileRange range = blocks.Current.Range;
        if (range.Length == 0)
        {
            return (blocks.Current, 0);
        }

        if (stream.Position != range.Start)
        {
            stream.Position = range.Start;
        }

        return (blocks.Current, await stream.ReadAtLeastAsync(buffer.AsMemory(0, (int)range.Length), (int)range.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false));
    }
}
