namespace ArtistFirst.Registry;

/// <summary>Items of a file that are committed together, and with them how far the file is read.</summary>
internal sealed class ImportBatch(ConsentRegister register, ImportTally tally, Sha256Hash? source)
{
    private readonly List<ImportItem> _items = [];
    private readonly List<RegisterRow> _rows = [];

    /// <summary>Whether the batch is committed before the item is added. A unit stays together, unless it is larger than any batch should be.</summary>
    public bool IsFull(ImportItem item, int size) => _items.Count >= size && (item.Unit != _items[^1].Unit || _items.Count >= size * 4);

    public void Add(ImportItem item)
    {
        _items.Add(item);
        if (item.Row is not null)
        {
            _rows.Add(item.Row);
        }
    }

    /// <summary>Commits what there is. Remarks are told of when what stands beside them is in the register.</summary>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (_items.Count == 0)
        {
            return;
        }

        ImportPosition? position = source is { } hash ? new ImportPosition(hash, _items[^1].Unit) : null;
        RegisterChanges? changes = _rows.Count == 0 && position is null ? null : await register.ApplyAsync(_rows, position, cancellationToken).ConfigureAwait(false);
        int row = 0;
        foreach (ImportItem item in _items)
        {
            ImportRemark? remark = item.Remark ?? Judge(item, changes!.Rows[row++]);
            if (remark is not null)
            {
                await tally.AddAsync(remark, cancellationToken).ConfigureAwait(false);
            }
        }

        tally.Lines = _items[^1].Line;
        _items.Clear();
        _rows.Clear();
    }

    private ImportRemark? Judge(ImportItem item, RowOutcome outcome)
    {
        tally.Count(outcome.Change);
        return outcome.Change == RowChange.Rejected ? new ImportRemark(item.Line, outcome.Finding!, IsRejection: true) : null;
    }
}
