namespace ArtistFirst.Registry;

/// <summary>
/// Commits the batches of a file in their order, each while the next one is read, and with each how far the file is read. Others that write get their turn between two batches.
/// </summary>
/// <param name="register">The register.</param>
/// <param name="tally">Counts.</param>
/// <param name="trail">What is left of the run in the register; null where nobody could go on behind it.</param>
/// <param name="committed">Hears of each batch.</param>
internal sealed class ImportCommits(ConsentRegister register, ImportTally tally, ImportTrail? trail, Action<ImportBatch> committed)
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
        IReadOnlyList<RowOutcome> outcomes = [];
        if (batch.Rows.Count > 0 || trail is not null)
        {
            RegisterChanges changes = await register.ApplyPreparedAsync(
                batch.Rows, trail is null ? null : (session, outcomes) => trail.WriteAsync(session, batch, outcomes, cancellationToken), cancellationToken).ConfigureAwait(false);
            outcomes = changes.Rows;
        }

        foreach (RowOutcome outcome in outcomes)
        {
            tally.Count(outcome.Change);
        }

        foreach (StoredRemark judged in batch.Judge(outcomes))
        {
            await tally.AddAsync(judged.Remark, cancellationToken).ConfigureAwait(false);
        }

        tally.Lines = Math.Max(tally.Lines, batch.Items.Max(static item => item.Line));
        committed(batch);
        await Task.Delay(Gap, TimeProvider.System, CancellationToken.None).ConfigureAwait(false);
    }
}
