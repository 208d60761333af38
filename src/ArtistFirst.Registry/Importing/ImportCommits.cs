namespace ArtistFirst.Registry;

/// <summary>
/// Commits the batches of a file in their order, each while the next one is read, and with each how far the file is read. Others that write get their turn between two batches.
/// </summary>
internal sealed class ImportCommits(ConsentRegister register, ImportTally tally, Sha256Hash? source, Action<ImportBatch> committed)
{
    // Who writes from another process looks every few milliseconds whether the register is free (SQLite).
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(1);

    private Task _last = Task.CompletedTask;

    /// <summary>Begins to commit a batch, once the one before it is committed.</summary>
    public async Task AddAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        await _last.ConfigureAwait(false);
        _last = batch.Items.Count == 0 ? Task.CompletedTask : Task.Run(() => CommitAsync(batch, cancellationToken), CancellationToken.None);
    }

    /// <summary>Waits for the last batch.</summary>
    public Task EndAsync() => _last;

    // Remarks are told of when what stands beside them is in the register.
    private async Task CommitAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        ImportPosition? position = source is { } hash ? new ImportPosition(hash, batch.Items[^1].Unit) : null;
        RegisterChanges? changes = batch.Rows.Count == 0 && position is null ? null : await register.ApplyPreparedAsync(batch.Rows, position, cancellationToken).ConfigureAwait(false);
        int row = 0;
        foreach (ImportItem item in batch.Items)
        {
            ImportRemark? remark = item.Remark ?? Judge(item, changes!.Rows[row++]);
            if (remark is not null)
            {
                await tally.AddAsync(remark, cancellationToken).ConfigureAwait(false);
            }
        }

        tally.Lines = batch.Items[^1].Line;
        committed(batch);
        await Task.Delay(Gap, TimeProvider.System, CancellationToken.None).ConfigureAwait(false);
    }

    private ImportRemark? Judge(ImportItem item, RowOutcome outcome)
    {
        tally.Count(outcome.Change);
        return outcome switch
        {
            { Change: RowChange.Rejected } => new ImportRemark(item.Line, outcome.Finding!, IsRejection: true),
            { Remark: { } remark } => new ImportRemark(item.Line, remark, IsRejection: false),
            _ => null,
        };
    }
}
