namespace ArtistFirst.C2pa;

/// <summary>A file that lies in memory: hashed where it lies, without being copied.</summary>
internal sealed class MemoryFile(ReadOnlyMemory<byte> bytes) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => bytes.Length;

    public override long Position { get; set; }

    /// <summary>What there is of a stretch.</summary>
    public ReadOnlySpan<byte> Of(FileRange range)
    {
        int start = (int)Math.Clamp(range.Start, 0, bytes.Length);
        return bytes.Span.Slice(start, (int)Math.Clamp(range.Length, 0, bytes.Length - start));
    }

    public override int Read(Span<byte> buffer)
    {
        ReadOnlySpan<byte> read = Of(new FileRange(Position, buffer.Length));
        read.CopyTo(buffer);
        Position += read.Length;
        return read.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer.AsSpan(offset, count)));

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Current => Position,
        SeekOrigin.End => Length,
        _ => 0,
    };

    public override void Flush()
    {
        // Nothing is ever written.
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
