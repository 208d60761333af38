using System.Buffers;
using System.Security.Cryptography;

namespace ArtistFirst.C2pa;

/// <summary>Copies stretches of a file while it hashes them, in constant memory.</summary>
internal sealed class HashingCopy(Stream source, Stream destination, CancellationToken cancellationToken) : IDisposable
{
    // Large enough for the disk, small enough for the second-level cache that the hash reads from.
    private const int BufferLength = 256 * 1024;

    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Copies and hashes.</summary>
    public Task CopyAsync(long offset, long length) => RunAsync(offset, length, write: true, hash: true);

    /// <summary>Copies what has been hashed, or is not to be.</summary>
    public Task CopyUnhashedAsync(long offset, long length) => RunAsync(offset, length, write: true, hash: false);

    /// <summary>Hashes what will be copied later.</summary>
    public Task HashAsync(long offset, long length) => RunAsync(offset, length, write: false, hash: true);

    public void Hash(ReadOnlySpan<byte> bytes) => _hash.AppendData(bytes);

    /// <summary>Writes bytes that are not in the source.</summary>
    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes) => destination.WriteAsync(bytes, cancellationToken);

    /// <summary>Writes and hashes bytes that are not in the source.</summary>
    public ValueTask WriteHashedAsync(ReadOnlyMemory<byte> bytes)
    {
        Hash(bytes.Span);
        return WriteAsync(bytes);
    }

    public byte[] GetHash() => _hash.GetHashAndReset();

    public void Dispose()
    {
        _hash.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
    }

    private async Task RunAsync(long offset, long length, bool write, bool hash)
    {
        source.Position = offset;
        for (long left = length; left > 0;)
        {
            int read = await source.ReadAsync(_buffer.AsMemory(0, (int)Math.Min(left, BufferLength)), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                throw new EndOfStreamException($"The source ended {ContainerScan.Bytes(left)} early: it was cut short while it was being read.");
            }

            left -= read;
            if (hash)
            {
                _hash.AppendData(_buffer, 0, read);
            }

            if (write)
            {
                await destination.WriteAsync(_buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
