using System.Security.Cryptography;

namespace ArtistFirst;

/// <summary>
/// A small file that is read again when it has changed: another length or time of change, and then other bytes. Not thread-safe: one owner asks.
/// </summary>
internal sealed class WatchedFile(string path, int maxBytes)
{
    private readonly ChangeWatch<(long Length, DateTime ChangedAt)> _watch = new();
    private byte[] _hash = [];

    /// <summary>The path, as it was given.</summary>
    public string Path => path;

    /// <summary>Reads the file if it changed since the last time that this method gave bytes.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The bytes, or null when they are those of last time.</returns>
    /// <exception cref="IOException">The file cannot be read, or is larger than it may be.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public async Task<byte[]?> ReadIfChangedAsync(CancellationToken cancellationToken)
    {
        FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (file.ConfigureAwait(false))
        {
            return await ReadIfChangedAsync(file, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<byte[]?> ReadIfChangedAsync(FileStream file, CancellationToken cancellationToken)
    {
        // Asked of the open file: through a symbolic link, as mounted configuration has it, that is the file which is read.
        if (!_watch.HasChanged((file.Length, File.GetLastWriteTimeUtc(file.SafeFileHandle))))
        {
            return null;
        }

        byte[] bytes = await ReadAsync(file, cancellationToken).ConfigureAwait(false);
        byte[] hash = SHA256.HashData(bytes);
        if (hash.AsSpan().SequenceEqual(_hash))
        {
            return null;
        }

        _hash = hash;
        return bytes;
    }

    private async Task<byte[]> ReadAsync(FileStream file, CancellationToken cancellationToken)
    {
        try
        {
            return await BoundedStream.ReadAllAsync(file, maxBytes, cancellationToken).ConfigureAwait(false)
                ?? throw new IOException($"'{path}' should have at most {maxBytes} bytes, but it has more.");
        }
        catch
        {
            _watch.Forget();
            throw;
        }
    }
}
