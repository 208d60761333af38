using Microsoft.Win32.SafeHandles;

namespace ArtistFirst;

/// <summary>Bytes at places: of an open file, or in memory. Nothing is known of them.</summary>
internal sealed class ChunkSource
{
    private readonly SafeFileHandle? _file;
    private readonly byte[]? _bytes;

    private ChunkSource(SafeFileHandle? file, byte[]? bytes, long length)
    {
        _file = file;
        _bytes = bytes;
        Length = length;
    }

    public long Length { get; }

    public static ChunkSource Of(byte[] bytes) => new(null, bytes, bytes.Length);

    /// <summary>Opens a file for as long as somebody reads from it; it may be replaced meanwhile.</summary>
    public static ChunkSource Open(string path)
    {
        SafeFileHandle file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.RandomAccess);
        return new ChunkSource(file, null, RandomAccess.GetLength(file));
    }

    /// <summary>Fills a buffer.</summary>
    /// <returns>Whether there was so much.</returns>
    public bool TryRead(long offset, Span<byte> buffer)
    {
        if (offset < 0 || offset > Length - buffer.Length)
        {
            return false;
        }

        if (_bytes is not null)
        {
            _bytes.AsSpan((int)offset, buffer.Length).CopyTo(buffer);
            return true;
        }

        int total = 0;
        while (total < buffer.Length)
        {
            int read = RandomAccess.Read(_file!, buffer[total..], offset + total);
            if (read == 0)
            {
                return false;
            }

            total += read;
        }

        return true;
    }
}
