using Microsoft.Win32.SafeHandles;

namespace ArtistFirst.C2pa;

/// <summary>
/// A new file that begins to go to the disk while it is being written. Otherwise the system collects as much as a tenth of the memory before it begins, and the flush at the end waits for all of it while the processor
/// has nothing to do.
/// </summary>
internal sealed class WriteBehindFile : FileStream
{
    /// <summary>Large enough that each flush costs little, small enough that the last one does.</summary>
    private const int Step = 32 * 1024 * 1024;

    private readonly SafeFileHandle _handle;
    private Task _flushing = Task.CompletedTask;
    private long _unflushed;

    private WriteBehindFile(SafeFileHandle handle)
        : base(handle, FileAccess.ReadWrite, bufferSize: 0, isAsync: true) => _handle = handle;

    /// <summary>Makes a file of a name that is not taken.</summary>
    public static WriteBehindFile Create(string path) => new(File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.Asynchronous));

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await base.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        _unflushed += buffer.Length;
        if (_unflushed >= Step && _flushing.IsCompleted)
        {
            // A fault of an early flush is a fault of the file.
            await _flushing.ConfigureAwait(false);
            _unflushed = 0;
            _flushing = Task.Run(() => RandomAccess.FlushToDisk(_handle), CancellationToken.None);
        }
    }

    /// <summary>Done when all bytes are on the disk.</summary>
    public async Task CompleteAsync()
    {
        await _flushing.ConfigureAwait(false);
        RandomAccess.FlushToDisk(_handle);
    }

    public override async ValueTask DisposeAsync()
    {
        // The handle must not be closed under a flush; whether that one went well no longer matters to a file that is given up.
        await _flushing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.DisposeAsync().ConfigureAwait(false);
    }
}
