using System.Buffers;
using System.Security.Cryptography;

namespace ArtistFirst.C2pa;

/// <summary>
/// Writes a file by its plan, in constant memory. What lies before the manifest is copied and hashed in one pass, block by block: one is hashed while it is written and the next is read. For what lies behind it there are two ways: where it is short, or the destination
/// cannot seek, it is hashed first and copied when the manifest has been written; else it is copied and hashed in one pass too, and the manifest is put into the room that was left for it.
/// </summary>
internal sealed class PlanWriter(Stream source, Stream destination, CancellationToken cancellationToken) : IDisposable
{
    // Large enough for the disk, small enough for the second-level cache that the hash reads from.
    private const int BufferLength = 256 * 1024;

    // Reading this much twice costs less than seeking in some destinations.
    private const int ShortTail = 1 << 20;

    // While one block is hashed and written, the next is read into the other.
    private byte[] _block = ArrayPool<byte>.Shared.Rent(BufferLength);
    private byte[] _nextBlock = ArrayPool<byte>.Shared.Rent(BufferLength);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Writes the file when the manifest is signed: the source is read twice, and where nobody signs it the destination stays as it was.</summary>
    /// <param name="plan">What goes where.</param>
    /// <param name="manifest">The manifest, measured.</param>
    /// <returns>The hash of everything but the place of the manifest.</returns>
    public async Task<byte[]> SignFirstAsync(EmbeddingPlan plan, ManifestAssembly manifest)
    {
        await RunAsync(plan.Before, write: false, hash: true).ConfigureAwait(false);
        await RunAsync(plan.After, write: false, hash: true).ConfigureAwait(false);
        byte[] hash = _hash.GetHashAndReset();
        byte[] store = await CompleteAsync(plan, manifest, hash).ConfigureAwait(false);
        await RunAsync(plan.Before, write: true, hash: false).ConfigureAwait(false);
        await destination.WriteAsync(plan.Head, cancellationToken).ConfigureAwait(false);
        await destination.WriteAsync(store, cancellationToken).ConfigureAwait(false);
        await RunAsync(plan.After, write: true, hash: false).ConfigureAwait(false);
        return hash;
    }

    /// <summary>Writes the file.</summary>
    /// <param name="plan">What goes where.</param>
    /// <param name="manifest">The manifest, measured.</param>
    /// <returns>The hash of everything but the place of the manifest.</returns>
    public async Task<byte[]> WriteAsync(EmbeddingPlan plan, ManifestAssembly manifest)
    {
        await RunAsync(plan.Before, write: true, hash: true).ConfigureAwait(false);
        bool fillLater = destination.CanSeek && plan.AfterLength > ShortTail;
        if (!fillLater)
        {
            await RunAsync(plan.After, write: false, hash: true).ConfigureAwait(false);
            byte[] hash = await WriteStoreAsync(plan, manifest).ConfigureAwait(false);
            await RunAsync(plan.After, write: true, hash: false).ConfigureAwait(false);
            return hash;
        }

        long place = destination.Position;
        await destination.WriteAsync(new byte[plan.Head.Length + manifest.StoreLength], cancellationToken).ConfigureAwait(false);
        await RunAsync(plan.After, write: true, hash: true).ConfigureAwait(false);
        long end = destination.Position;
        destination.Position = place;
        byte[] contentHash = await WriteStoreAsync(plan, manifest).ConfigureAwait(false);
        destination.Position = end;
        return contentHash;
    }

    public void Dispose()
    {
        _hash.Dispose();
        ArrayPool<byte>.Shared.Return(_block);
        ArrayPool<byte>.Shared.Return(_nextBlock);
    }

    private async Task<byte[]> WriteStoreAsync(EmbeddingPlan plan, ManifestAssembly manifest)
    {
        byte[] hash = _hash.GetHashAndReset();
        byte[] store = await CompleteAsync(plan, manifest, hash).ConfigureAwait(false);
        await destination.WriteAsync(plan.Head, cancellationToken).ConfigureAwait(false);
        await destination.WriteAsync(store, cancellationToken).ConfigureAwait(false);
        return hash;
    }

    private Task<byte[]> CompleteAsync(EmbeddingPlan plan, ManifestAssembly manifest, byte[] hash) =>
        manifest.CompleteAsync(plan.Bind(plan.ExclusionOffset, plan.Head.Length + (long)manifest.StoreLength, hash), cancellationToken);

    private async Task RunAsync(IReadOnlyList<FileSegment> segments, bool write, bool hash)
    {
        foreach (FileSegment segment in segments)
        {
            bool writes = write && segment.IsWritten;
            bool hashes = hash && segment.IsHashed;
            if (!segment.Bytes.IsEmpty)
            {
                await PutAsync(segment.Bytes, writes, hashes).ConfigureAwait(false);
            }
            else if (writes || hashes)
            {
                await CopyAsync(segment, writes, hashes).ConfigureAwait(false);
            }
        }
    }

    private async Task CopyAsync(FileSegment segment, bool write, bool hash)
    {
        source.Position = segment.Offset;
        bool synchronizes = segment.StoredLength > 0;
        var synchronization = new Id3Synchronization();
        long left = synchronizes ? segment.StoredLength : segment.Length;
        int read = await ReadAsync(_block, left).ConfigureAwait(false);
        while (left > 0)
        {
            left -= read;
            int count = synchronizes ? synchronization.Undo(_block.AsSpan(0, read)) : read;
            Task<int> reading = ReadAsync(_nextBlock, left);
            Task putting = PutAsync(_block.AsMemory(0, count), write, hash);

            // Neither may go on in buffers that are given back because the other failed.
            await Task.WhenAll(reading, putting).ConfigureAwait(false);
            read = await reading.ConfigureAwait(false);
            (_block, _nextBlock) = (_nextBlock, _block);
        }
    }

    private async Task<int> ReadAsync(byte[] block, long left)
    {
        if (left == 0)
        {
            return 0;
        }

        int read = await source.ReadAsync(block.AsMemory(0, (int)Math.Min(left, BufferLength)), cancellationToken).ConfigureAwait(false);
        return read > 0 ? read : throw new EndOfStreamException($"The source ended {ContainerScan.Bytes(left)} early: it was cut short while it was being read.");
    }

    // The write is under way while the bytes are hashed.
    private async Task PutAsync(ReadOnlyMemory<byte> bytes, bool write, bool hash)
    {
        Task writing = write ? destination.WriteAsync(bytes, cancellationToken).AsTask() : Task.CompletedTask;
        if (hash)
        {
            _hash.AppendData(bytes.Span);
        }

        await writing.ConfigureAwait(false);
    }
}
