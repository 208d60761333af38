namespace ArtistFirst.Registry;

/// <summary>Items of a file that are committed together. Their rows are written and read again as they come, while the batch before is on its way into the register.</summary>
/// <param name="corrects">Whether recordings are described as the registry's own correction.</param>
internal sealed class ImportBatch(bool corrects)
{
    private readonly List<ImportItem> _items = [];
    private readonly List<PreparedRow> _rows = [];
    private readonly RowShape _shape = new();

    /// <summary>The items in their order.</summary>
    public IReadOnlyList<ImportItem> Items => _items;

    /// <summary>The rows among them.</summary>
    public IReadOnlyList<PreparedRow> Rows => _rows;

    /// <summary>How many bytes of the file were read for it and all before it.</summary>
    public long Bytes { get; set; }

    /// <summary>Whether the batch is committed before the item is added. A unit stays together, unless it is larger than any batch should be.</summary>
    public bool IsFull(ImportItem item, int size) => _items.Count >= size && (item.Unit != _items[^1].Unit || _items.Count >= size * 4);

    public void Add(ImportItem item)
    {
        _items.Add(item);
        if (item.Row is not null)
        {
            _rows.Add(_shape.Prepare(corrects && item.Row is RecordingRow { IsLink: false } row ? row with { IsCorrection = true } : item.Row, _rows.Count));
        }
    }
}
