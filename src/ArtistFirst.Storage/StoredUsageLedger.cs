namespace ArtistFirst.Storage;

/// <summary>
/// A usage ledger that is kept on a disk: in a file (<see cref="SqliteUsageLedger"/>) or in a database (<see cref="PostgresUsageLedger"/>). One writer in this process serves the appends in
/// the order in which they came, and commits together what has gathered while it was busy. The queue is bounded; over its capacity callers wait. Thread-safe.
/// </summary>
public abstract class StoredUsageLedger : ProvableUsageLedger, IAsyncDisposable, IDisposable
{
    private readonly AppendQueue _queue;

    private protected StoredUsageLedger(AppendQueue queue)
    {
        _queue = queue;
    }

    /// <summary>Opens the file, or connects, now, so that what is wrong is known at start-up and not at the first use.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ComplianceException">The ledger cannot be opened, made ready or written to (AF4001).</exception>
    /// <exception cref="ObjectDisposedException">The ledger is disposed.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken = default)
        => await EnsureWritableAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>
    /// Commits a transaction that changes nothing but goes to the disk: a full disk, a lock that is not given back, a file that is gone or damaged, a standby and a server that is away show.
    /// </summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ComplianceException">The ledger cannot be written to (AF4001).</exception>
    /// <exception cref="ObjectDisposedException">The ledger is disposed.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public override async ValueTask EnsureWritableAsync(CancellationToken cancellationToken = default)
        => await _queue.AddAsync(new PendingAppend(), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The ledger is disposed.</exception>
    public override async ValueTask<UsageReceipt> AppendAsync(UsageEvent usage, CancellationToken cancellationToken = default)
    {
        var pending = new PendingAppend(EncodedUsage.Of(usage));
        return (await _queue.AddAsync(pending, cancellationToken).ConfigureAwait(false))[0];
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The ledger is disposed.</exception>
    public override ValueTask<IReadOnlyList<UsageReceipt>> AppendAllAsync(IReadOnlyList<UsageEvent> usages, CancellationToken cancellationToken = default)
    {
        EncodedUsage[] encoded = EncodedUsage.All(usages);
        return encoded.Length == 0 ? new ValueTask<IReadOnlyList<UsageReceipt>>([]) : _queue.AddAsync(new PendingAppend(encoded), cancellationToken);
    }

    /// <inheritdoc/>
    public override IAsyncEnumerable<UsageEntry> ReadAsync(long from = 0, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        return EnumerateAsync(from, cancellationToken);
    }

    /// <summary>Writes what waits, and closes the ledger. Whoever forgets that loses nothing that has a receipt.</summary>
    public async ValueTask DisposeAsync()
    {
        await _queue.DisposeAsync().ConfigureAwait(false);
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Writes what waits, and closes the ledger. Blocks meanwhile: for containers and hosts that dispose synchronously.</summary>
    public void Dispose()
    {
        _queue.Dispose();
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes what the ledger reads from.</summary>
    /// <param name="disposing">Whether it is disposed of, and not finalized.</param>
    protected virtual void Dispose(bool disposing)
    {
    }

    /// <summary>The entries from a position on, each checked against the one before it.</summary>
    private protected abstract IAsyncEnumerable<UsageEntry> EnumerateAsync(long from, CancellationToken cancellationToken);
}
