using System.Text.Json;

namespace ArtistFirst.Registry;

/// <summary>Keeps items that come one by one, for a <see cref="SuspenseList"/>.</summary>
internal sealed class SuspenseListWriter : IDisposable
{
    private const int MostInMemory = 1 << 18;

    private readonly List<long> _blocks = [];
    private readonly RecordWriter _records;
    private SpillFile? _file = new(MostInMemory);
    private int _count;

    public SuspenseListWriter() => _records = new RecordWriter(_file);

    /// <summary>Adds an item.</summary>
    /// <exception cref="IOException">A temporary file cannot be written.</exception>
    public void Add(SuspenseItem item)
    {
        if (_count++ % SuspenseList.BlockSize == 0)
        {
            _blocks.Add(_records.Position);
        }

        _records.Write(default, JsonSerializer.SerializeToUtf8Bytes(item, SettlementJson.Default.SuspenseItem));
    }

    /// <summary>The items. Nothing is added any more.</summary>
    /// <exception cref="IOException">A temporary file cannot be written.</exception>
    public SuspenseList End()
    {
        _records.Flush();
        SuspenseList list = new(_file!, _blocks, _count);
        _file = null;
        return list;
    }

    public void Dispose() => _file?.Dispose();
}
