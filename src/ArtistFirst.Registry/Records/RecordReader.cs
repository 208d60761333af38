using System.Buffers.Binary;

namespace ArtistFirst.Registry;

/// <summary>Reads records one behind the other, from a place on. Several can read the same file at once.</summary>
internal sealed class RecordReader(SpillFile file, long from = 0)
{
    /// <summary>The lengths of key and value.</summary>
    public const int HeadLength = 2 * sizeof(int);

    private const int BufferSize = 1 << 16;

    private byte[] _buffer = new byte[(int)long.Min(BufferSize, file.Length - from)];
    private long _filled = from;
    private int _start;
    private int _end;
    private int _key;
    private int _value = -HeadLength;

    /// <summary>The record's key; valid until the next one is asked for.</summary>
    public ReadOnlySpan<byte> Key => _buffer.AsSpan(_start + HeadLength, _key);

    /// <summary>The record's value; valid until the next one is asked for.</summary>
    public ReadOnlySpan<byte> Value => _buffer.AsSpan(_start + HeadLength + _key, _value);

    /// <summary>Goes on to the next record.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public bool MoveNext()
    {
        _start += HeadLength + _key + _value;
        if (_start == _end && _filled == file.Length)
        {
            (_key, _value) = (0, -HeadLength);
            return false;
        }

        Fill(HeadLength);
        _key = BinaryPrimitives.ReadInt32LittleEndian(_buffer.AsSpan(_start));
        _value = BinaryPrimitives.ReadInt32LittleEndian(_buffer.AsSpan(_start + sizeof(int)));
        Fill(HeadLength + _key + _value);
        return true;
    }

    private void Fill(int length)
    {
        if (_end - _start >= length)
        {
            return;
        }

        ReadOnlySpan<byte> rest = _buffer.AsSpan(_start.._end);
        byte[] buffer = length > _buffer.Length ? new byte[int.Max(length, 2 * _buffer.Length)] : _buffer;
        rest.CopyTo(buffer);
        (_buffer, _start, _end) = (buffer, 0, rest.Length);
        while (_end < length)
        {
            int read = file.Read(_filled, _buffer.AsSpan(_end, (int)long.Min(_buffer.Length - _end, file.Length - _filled)));
            _filled += read;
            _end += read;
            if (read == 0)
            {
                throw new EndOfStreamException("Expected more of a temporary file of records; somebody has cut it off. Settle again.");
            }
        }
    }
}
