namespace ArtistFirst.C2pa;

/// <summary>Reads stretches of a file and new bytes as one file. It does not own the file.</summary>
internal sealed class SegmentStream : Stream
{
    private readonly Stream _source;
    private readonly FileSegment[] _segments;
    private readonly long[] _ends;
    private long _position;

    public SegmentStream(Stream source, IEnumerable<FileSegment> segments)
    {
        _source = source;
        _segments = [.. segments.Where(static segment => segment.Length > 0)];
        _ends = new long[_segments.Length];
        long end = 0;
        for (int i = 0; i < _segments.Length; i++)
        {
            _ends[i] = end += _segments[i].Length;
        }

        Length = end;
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position
    {
        get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _position = value;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!TryFind(buffer.Length, out FileSegment? segment, out long within, out int count))
        {
            return 0;
        }

        int read = count;
        if (segment!.Bytes.IsEmpty)
        {
            _source.Position = segment.Offset + within;
            read = await _source.ReadAsync(buffer[..count], cancellationToken).ConfigureAwait(false);
        }
        else
        {
            segment.Bytes.Slice((int)within, count).CopyTo(buffer);
        }

        _position += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(Span<byte> buffer)
    {
        if (!TryFind(buffer.Length, out FileSegment? segment, out long within, out int count))
        {
            return 0;
        }

        int read = count;
        if (segment!.Bytes.IsEmpty)
        {
            _source.Position = segment.Offset + within;
            read = _source.Read(buffer[..count]);
        }
        else
        {
            segment.Bytes.Span.Slice((int)within, count).CopyTo(buffer);
        }

        _position += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin)
    {
        Position = offset + (origin switch
        {
            SeekOrigin.Current => _position,
            SeekOrigin.End => Length,
            _ => 0,
        });
        return _position;
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw ReadOnly();

    public override void Write(byte[] buffer, int offset, int count) => throw ReadOnly();

    private static NotSupportedException ReadOnly() => new("A file with added tags can be read; write it to another stream.");

    private bool TryFind(int wanted, out FileSegment? segment, out long within, out int count)
    {
        int index = Array.BinarySearch(_ends, _position + 1);
        index = index < 0 ? ~index : index;
        if (index == _segments.Length || wanted == 0)
        {
            (segment, within, count) = (null, 0, 0);
            return false;
        }

        segment = _segments[index];
        within = _position - (_ends[index] - segment.Length);
        count = (int)Math.Min(wanted, segment.Length - within);
        return true;
    }
}
