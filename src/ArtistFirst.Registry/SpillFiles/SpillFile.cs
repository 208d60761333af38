using Microsoft.Win32.SafeHandles;

namespace ArtistFirst.Registry;

/// <summary>
/// Bytes that are written once from their beginning and then read anywhere, by any number of threads: in memory while they are few, in a temporary file when they are many. The file has no
/// name any more once it is open, or on Windows goes with its handle, so nothing of it stays behind, however the process ends.
/// </summary>
/// <param name="mostInMemory">How many bytes are kept in memory.</param>
internal sealed class SpillFile(int mostInMemory) : IDisposable
{
    private byte[] _memory = [];
    private FileStream? _file;
    private volatile bool _isDisposed;

    /// <summary>How many bytes there are.</summary>
    public long Length { get; private set; }

    private SafeFileHandle File => _file!.SafeFileHandle;

    /// <summary>Adds bytes at the end. One thread at a time.</summary>
    /// <exception cref="IOException">The temporary file cannot be made or written, as when its disk is full.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (_file is null && Length + bytes.Length > mostInMemory)
        {
            _file = Open();
            RandomAccess.Write(File, _memory.AsSpan(0, (int)Length), 0);
            _memory = [];
        }

        if (_file is not null)
        {
            RandomAccess.Write(File, bytes, Length);
        }
        else
        {
            if (Length + bytes.Length > _memory.Length)
            {
                Array.Resize(ref _memory, (int)long.Min(mostInMemory, long.Max(2L * _memory.Length, Length + bytes.Length)));
            }

            bytes.CopyTo(_memory.AsSpan((int)Length));
        }

        Length += bytes.Length;
    }

    /// <summary>Reads bytes.</summary>
    /// <returns>How many; fewer than there is room for only at the end.</returns>
    /// <exception cref="IOException">The temporary file cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">It was closed.</exception>
    public int Read(long offset, Span<byte> bytes)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_file is null)
        {
            ReadOnlySpan<byte> rest = _memory.AsSpan((int)offset, (int)(Length - offset));
            rest = rest[..int.Min(rest.Length, bytes.Length)];
            rest.CopyTo(bytes);
            return rest.Length;
        }

        int read = 0;
        while (read < bytes.Length && RandomAccess.Read(File, bytes[read..], offset + read) is > 0 and var more)
        {
            read += more;
        }

        return read;
    }

    public void Dispose()
    {
        _isDisposed = true;
        _file?.Dispose();
    }

    private static FileStream Open()
    {
        string path = Path.Combine(Path.GetTempPath(), $"artistfirst-{Path.GetRandomFileName()}");
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (OperatingSystem.IsWindows())
        {
            options.Options = FileOptions.DeleteOnClose;
            return new FileStream(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        FileStream file = new(path, options);
        System.IO.File.Delete(path);
        return file;
    }
}
