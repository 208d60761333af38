using System.Security.Cryptography;

namespace ArtistFirst;

/// <summary>
/// A small file that is read again when it has changed: another length or time of change, and then other bytes. Not thread-safe: one owner asks.
/// </summary>
internal sealed class WatchedFile(string path, int maxBytes)
{
    // A file that was changed a moment ago may change again within the resolution of the file system's clock, so it is read once more.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    private long _length = -1;
    private DateTimeOffset _changedAt;
    private DateTimeOffset _readAt;
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
        var changedAt = new DateTimeOffset(File.GetLastWriteTimeUtc(file.SafeFileHandle));

        // Not the clock of the store, but the one that the file system sets times of change by.
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        if (file.Length == _length && changedAt == _changedAt && _readAt - changedAt > Settling)
        {
            return null;
        }

        byte[] bytes = await BoundedStream.ReadAllAsync(file, maxBytes, cancellationToken).ConfigureAwait(false)
            ?? throw new IOException($"'{path}' should have at most {maxBytes} bytes, but it has more.");
        byte[] hash = SHA256.HashData(bytes);
        (_length, _changedAt, _readAt) = (file.Length, changedAt, now);
        if (hash.AsSpan().SequenceEqual(_hash))
        {
            return null;
        }

        _hash = hash;
        return bytes;
    }
}
