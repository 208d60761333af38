using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>Writes rows one behind the other, each followed by its positions.</summary>
internal sealed class UsageRowWriter(SpillFile file)
{
    private readonly SpillWriter _writer = new(file);
    private byte[] _packed = new byte[256];

    /// <summary>Where the next row begins.</summary>
    public long Position => _writer.Position;

    /// <summary>Writes all rows of a table in the order of their keys.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WriteAll(UsageRowTable table)
    {
        (long[] positions, int[] starts) = table.Grouped();
        foreach (int place in table.Sorted())
        {
            UsageRow row = table[place];
            ReadOnlySpan<byte> packed = Pack(positions.AsSpan(starts[place]..starts[place + 1]));
            row.PositionBytes = packed.Length;
            WriteRow(row);
            WriteBytes(packed);
        }

        Flush();
    }

    /// <summary>Writes a row; so many bytes of positions as it says follow.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WriteRow(in UsageRow row) => WriteBytes(MemoryMarshal.AsBytes(new ReadOnlySpan<UsageRow>(in row)));

    /// <summary>Writes positions as another writer packed them.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WriteBytes(ReadOnlySpan<byte> bytes) => _writer.Write(bytes);

    /// <summary>Hands over what is left.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Flush() => _writer.Flush();

    // A few bytes each: the differences from one to the next, the first from zero; how many there are comes first.
    private ReadOnlySpan<byte> Pack(ReadOnlySpan<long> positions)
    {
        const int Longest = 10;
        if (positions.IsEmpty)
        {
            return default;
        }

        if (_packed.Length < (positions.Length + 1) * Longest)
        {
            _packed = new byte[int.Max(2 * _packed.Length, (positions.Length + 1) * Longest)];
        }

        int length = Packed.Write(_packed, (ulong)positions.Length);
        long last = 0;
        foreach (long position in positions)
        {
            long difference = position - last;
            length += Packed.Write(_packed.AsSpan(length), (ulong)((difference << 1) ^ (difference >> 63)));
            last = position;
        }

        return _packed.AsSpan(0, length);
    }
}
