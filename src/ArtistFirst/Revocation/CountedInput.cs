namespace ArtistFirst;

/// <summary>
/// Compressed input that knows how much of it the decompressor really needed. The decompressor of the base class library reads ahead and takes
/// a cut-off stream for its end, so neither bytes after the end nor a missing end show from outside. The last bytes are handed out one by one:
/// what was never asked for is a trailing byte, and a question past the end is a missing one.
/// </summary>
internal sealed class CountedInput(ReadOnlyMemory<byte> bytes) : Stream
{
    private const int Tail = 16;

    private int _position;

    /// <summary>Whether every byte was handed out.</summary>
    public bool IsUsedUp => _position == bytes.Length;

    /// <summary>Whether more was asked for than there is.</summary>
    public bool WasTooShort { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int left = bytes.Length - _position;
        if (left == 0)
        {
            WasTooShort = true;
            return 0;
        }

        int count = Math.Min(buffer.Length, left > Tail ? left - Tail : 1);
        bytes.Span.Slice(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
