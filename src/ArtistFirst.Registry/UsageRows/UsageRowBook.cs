namespace ArtistFirst.Registry;

/// <summary>
/// All rows of a period, however many: what the memory does not hold is written to temporary files in the order of the keys, and these are merged when all is there. Then the rows are read
/// one behind the other, or those of one recording.
/// </summary>
/// <param name="mostRows">How many rows are kept in memory.</param>
internal sealed class UsageRowBook(int mostRows) : IDisposable
{
    /// <summary>A row in memory takes about 150 bytes with its places.</summary>
    public const int MostRows = 1 << 19;

    // Of 16 bytes each.
    private const int MostPositions = 1 << 22;
    private const int MostBytesInMemory = 1 << 24;

    private readonly UsageRowTable _table = new(mostRows, MostPositions);
    private readonly List<SpillFile> _runs = [];
    private readonly List<long> _starts = [];
    private SpillFile? _rows;

    /// <summary>The row of a key. Valid until the next one is asked for.</summary>
    /// <exception cref="IOException">A temporary file cannot be written.</exception>
    public ref UsageRow this[in UsageRowKey key]
    {
        get
        {
            WriteOutWhenFull();
            return ref _table[_table.PlaceOf(key)];
        }
    }

    /// <summary>The row of a key, and that one of its uses stands at a position.</summary>
    /// <exception cref="IOException">A temporary file cannot be written.</exception>
    public ref UsageRow At(in UsageRowKey key, long position)
    {
        WriteOutWhenFull();
        int place = _table.PlaceOf(key);
        _table.AddPosition(place, position);
        return ref _table[place];
    }

    /// <summary>All rows, those of one recording together.</summary>
    /// <exception cref="IOException">A temporary file cannot be written.</exception>
    public UsageRowReader Read()
    {
        SpillFile rows = Finish();
        return new UsageRowReader(rows, 0, rows.Length);
    }

    /// <summary>The rows of a recording.</summary>
    /// <param name="recording">Its number in the share book.</param>
    /// <exception cref="IOException">A temporary file cannot be read.</exception>
    public UsageRowReader Read(int recording)
    {
        SpillFile rows = Finish();
        long End(int place) => place < _starts.Count ? _starts[place] : rows.Length;
        return new UsageRowReader(rows, End(recording), End(recording + 1));
    }

    public void Dispose()
    {
        _rows?.Dispose();
        _runs.ForEach(static run => run.Dispose());
    }

    private void WriteOutWhenFull()
    {
        if (_rows is not null)
        {
            throw new InvalidOperationException("Rows are added before any is read.");
        }

        if (_table.IsFull)
        {
            WriteOut(mostInMemory: 0);
        }
    }

    private void WriteOut(int mostInMemory)
    {
        SpillFile run = new(mostInMemory);
        _runs.Add(run);
        new UsageRowWriter(run).WriteAll(_table);
        _table.Clear();
    }

    private SpillFile Finish()
    {
        lock (_starts)
        {
            return _rows ??= Merge();
        }
    }

    private SpillFile Merge()
    {
        WriteOut(MostBytesInMemory);
        _table.Release();
        SpillFile merged = new(MostBytesInMemory);
        try
        {
            UsageRowWriter writer = new(merged);
            foreach ((UsageRow row, List<UsageRowReader> parts) in UsageRowMerge.Of(_runs))
            {
                while (_starts.Count <= row.Key.Recording)
                {
                    _starts.Add(writer.Position);
                }

                writer.WriteRow(row);
                parts.ForEach(part => writer.WriteBytes(part.ReadPacked()));
            }

            writer.Flush();
        }
        catch
        {
            merged.Dispose();
            throw;
        }

        _runs.ForEach(static run => run.Dispose());
        _runs.Clear();
        return merged;
    }
}
