using System.Buffers.Binary;

namespace ArtistFirst.Registry;

/// <summary>
/// Brings records into the order of the bytes of their keys, however many: what the memory does not hold is written to temporary files in that order, and these are merged when all is there.
/// Records with one key stand together.
/// </summary>
/// <param name="mostBytes">How many bytes of records are kept in memory.</param>
internal sealed class RecordSorter(int mostBytes = RecordSorter.MostBytes) : IDisposable
{
    /// <summary>How many bytes of records are kept in memory, where nobody says otherwise.</summary>
    public const int MostBytes = 1 << 24;

    private readonly List<SpillFile> _runs = [];
    private readonly List<int> _starts = [];
    private byte[] _bytes = [];
    private int _length;
    private SpillFile? _sorted;

    /// <summary>Adds a record.</summary>
    /// <exception cref="IOException">A temporary file cannot be written.</exception>
    public void Add(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        int size = RecordReader.HeadLength + key.Length + value.Length;
        if (_length + size > mostBytes && _length > 0)
        {
            WriteOut(mostInMemory: 0);
        }

        if (_length + size > _bytes.Length)
        {
            Array.Resize(ref _bytes, int.Max(_length + size, int.Min(mostBytes, 2 * _bytes.Length)));
        }

        Span<byte> record = _bytes.AsSpan(_length, size);
        BinaryPrimitives.WriteInt32LittleEndian(record, key.Length);
        BinaryPrimitives.WriteInt32LittleEndian(record[sizeof(int)..], value.Length);
        key.CopyTo(record[RecordReader.HeadLength..]);
        value.CopyTo(record[(RecordReader.HeadLength + key.Length)..]);
        _starts.Add(_length);
        _length += size;
    }

    /// <summary>All records in order, from the first. Once one was read, none is added any more.</summary>
    /// <exception cref="IOException">A temporary file cannot be written.</exception>
    public RecordReader Read() => new(_sorted ??= Merge());

    public void Dispose()
    {
        _sorted?.Dispose();
        _runs.ForEach(static run => run.Dispose());
    }

    private void WriteOut(int mostInMemory)
    {
        SpillFile run = new(mostInMemory);
        _runs.Add(run);
        RecordWriter writer = new(run);
        _starts.Sort((left, right) => KeyAt(left).SequenceCompareTo(KeyAt(right)));
        foreach (int start in _starts)
        {
            writer.Write(KeyAt(start), ValueAt(start));
        }

        writer.Flush();
        _starts.Clear();
        _length = 0;
    }

    private SpillFile Merge()
    {
        WriteOut(mostBytes);
        _bytes = [];
        if (_runs is [var only])
        {
            _runs.Clear();
            return only;
        }

        SpillFile merged = new(mostBytes);
        RecordWriter writer = new(merged);
        PriorityQueue<RecordReader, byte[]> waiting = new(Comparer<byte[]>.Create(static (left, right) => left.AsSpan().SequenceCompareTo(right)));
        _runs.ForEach(run => Advance(new RecordReader(run)));
        while (waiting.TryDequeue(out RecordReader? first, out _))
        {
            writer.Write(first.Key, first.Value);
            Advance(first);
        }

        writer.Flush();
        _runs.ForEach(static run => run.Dispose());
        _runs.Clear();
        return merged;

        void Advance(RecordReader reader)
        {
            if (reader.MoveNext())
            {
                waiting.Enqueue(reader, reader.Key.ToArray());
            }
        }
    }

    private ReadOnlySpan<byte> KeyAt(int start) => _bytes.AsSpan(start + RecordReader.HeadLength, BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(start)));

    private ReadOnlySpan<byte> ValueAt(int start)
    {
        int key = BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(start)), value = BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(start + sizeof(int)));
        return _bytes.AsSpan(start + RecordReader.HeadLength + key, value);
    }
}
