using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>Reads rows one behind the other, from a place on and up to another. Several can read the same file at once.</summary>
internal sealed class UsageRowReader(SpillFile file, long from, long to)
{
    private const int BufferSize = 1 << 16;

    private readonly byte[] _buffer = new byte[(int)long.Min(BufferSize, to - from)];
    private long _filled = from;
    private int _start;
    private int _end;
    private UsageRow _row;

    /// <summary>The row.</summary>
    public ref readonly UsageRow Row => ref _row;

    /// <summary>Goes on to the next row; what is not read of the positions is left out.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public bool MoveNext()
    {
        Skip(_row.PositionBytes);
        if (_filled - (_end - _start) >= to)
        {
            return false;
        }

        Read(MemoryMarshal.AsBytes(new Span<UsageRow>(ref _row)));
        return true;
    }

    /// <summary>The positions of the row as they were packed. Once for each row.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public byte[] ReadPacked()
    {
        byte[] packed = new byte[_row.PositionBytes];
        Read(packed);
        _row.PositionBytes = 0;
        return packed;
    }

    /// <summary>The positions of the row in order, without some. Once for each row.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public List<long> ReadPositions(HashSet<long> without)
    {
        ReadOnlySpan<byte> packed = ReadPacked();
        List<long> positions = [];
        while (!packed.IsEmpty)
        {
            long position = 0;
            for (ulong left = Packed.Read(ref packed); left > 0; left--)
            {
                ulong zigzag = Packed.Read(ref packed);
                position += (long)(zigzag >> 1) ^ -(long)(zigzag & 1);
                if (!without.Contains(position))
                {
                    positions.Add(position);
                }
            }
        }

        positions.Sort();
        return positions;
    }

    private void Skip(long count)
    {
        if (count <= _end - _start)
        {
            _start += (int)count;
            return;
        }

        _filled += count - (_end - _start);
        _start = _end = 0;
    }

    private void Read(Span<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_start == _end)
            {
                _start = 0;
                _end = file.Read(_filled, _buffer.AsSpan(0, (int)long.Min(_buffer.Length, to - _filled)));
                _filled += _end;
                if (_end == 0)
                {
                    throw new EndOfStreamException("Expected more of a temporary file of rows; somebody has cut it off. Settle again.");
                }
            }

            int count = int.Min(bytes.Length, _end - _start);
            _buffer.AsSpan(_start, count).CopyTo(bytes);
            _start += count;
            bytes = bytes[count..];
        }
    }
}
