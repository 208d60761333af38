namespace ArtistFirst.Registry;

/// <summary>Items of a file that are committed together. Their rows are written and read again as they come, while the batch before is on its way into the register.</summary>
/// <param name="isFirst">Whether no batch of the run came before.</param>
internal sealed class ImportBatch(bool isFirst)
{
    private readonly List<ImportItem> _items = [];
    private readonly List<long> _places = [];
    private readonly List<PreparedRow> _rows = [];
    private readonly RowShape _shape = new();

    /// <summary>Whether no batch of the run came before.</summary>
    public bool IsFirst => isFirst;

    /// <summary>The items in their order.</summary>
    public IReadOnlyList<ImportItem> Items => _items;

    /// <summary>The rows among them.</summary>
    public IReadOnlyList<PreparedRow> Rows => _rows;

    /// <summary>How many bytes of the file were read for it and all before it.</summary>
    public long Bytes { get; set; }

    /// <summary>The last unit of the file that is in the register with this batch, and whole.</summary>
    public long Reached { get; private set; }

    /// <summary>Whether the batch is committed before the item is added. A unit stays together, unless it is larger than any batch should be.</summary>
    public bool IsFull(ImportItem item, int size) => _items.Count >= size && (item.Unit != _items[^1].Unit || _items.Count >= size * 4);

    /// <summary>Adds an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="place">How many items of the file come before it.</param>
    public void Add(ImportItem item, long place)
    {
        _items.Add(item);
        _places.Add(place);
        Reached = item.Unit;
        if (item.Row is not null)
        {
            _rows.Add(_shape.Prepare(item.Row, _rows.Count));
        }
    }

    /// <summary>Ends the batch before an item. Who goes on behind it begins a unit that is cut in two from its beginning.</summary>
    public void EndBefore(ImportItem next) => Reached = next.Unit == Reached ? Reached - 1 : Reached;

    /// <summary>The remarks in the batch, and those that follow from what became of its rows, in the order of the file.</summary>
    public IEnumerable<StoredRemark> Judge(IReadOnlyList<RowOutcome> outcomes)
    {
        int row = 0;
        for (int i = 0; i < _items.Count; i++)
        {
            ImportItem item = _items[i];
            if ((item.Remark ?? Judge(item, outcomes[row++])) is { } remark)
            {
                yield return new StoredRemark(item.Unit, _places[i], remark);
            }
        }
    }

    private static ImportRemark? Judge(ImportItem item, RowOutcome outcome) => outcome switch
    {
        { Change: RowChange.Rejected } => new ImportRemark(item.Line, outcome.Finding!, IsRejection: true),
        { Remark: { } remark } => new ImportRemark(item.Line, remark, IsRejection: false),
        _ => null,
    };
}
