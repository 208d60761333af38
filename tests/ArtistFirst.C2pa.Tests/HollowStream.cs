namespace ArtistFirst.C2pa.Tests;

/// <summary>A file of any length that holds zeros but for its start, and counts what is read of it.</summary>
internal sealed class HollowStream(byte[] start, long length) : Stream
{
    public HollowStream(byte[] content)
        : this(content, content.Length)
    {
    }

    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        int count = (int)Math.Min(buffer.Length, Math.Max(0, length - Position));
        buffer[..count].Clear();
        if (Position < start.Length)
        {
            ReadOnlySpan<byte> known = start.AsSpan((int)Position);
            known[..Math.Min(known.Length, count)].CopyTo(buffer);
        }

        Position += count;
        BytesRead += count;
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(Read(buffer.Span));
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }
}
