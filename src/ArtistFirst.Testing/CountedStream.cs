namespace ArtistFirst.Testing;

/// <summary>Audio in memory that can only be read, and that says once when it is closed.</summary>
internal sealed class CountedStream(byte[] audio, Action closed) : MemoryStream(audio, writable: false)
{
    private Action? _closed = closed;

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Interlocked.Exchange(ref _closed, null)?.Invoke();
    }
}
