using System.Runtime.CompilerServices;

namespace ArtistFirst.Storage;

/// <summary>
/// The embedded usage ledger: one SQLite file on a local disk, written in WAL mode and synchronized with the disk before a receipt is
/// given. Several ledgers, in one process or in several, can share a file. Thread-safe.
/// </summary>
/// <remarks>
/// <para>One writer serves the appends in the order in which they came and commits together what has gathered while it was busy: many callers
/// share the cost of one synchronization. The queue is bounded; over its capacity callers wait.</para>
/// <para>A fault (full disk, damaged file) fails the appends that it hits with AF4001. The next append opens the file anew, so what was mended
/// works again without a restart. What was put in the file's place is not taken for it: each commit is preceded by a look whether the open file still is the one
/// at the path, and holds the last entry that this ledger knows of.</para>
/// <para>Dispose it to write what waits and close the file. Whoever forgets that loses nothing that has a receipt.</para>
/// </remarks>
public sealed class SqliteUsageLedger : ProvableUsageLedger, IAsyncDisposable, IDisposable
{
    private readonly LedgerFile _file;
    private readonly AppendQueue _queue;
    private readonly SqliteLedgerStore _store;

    /// <summary>Makes a ledger of a file. The file is opened, and created where there is none, by <see cref="OpenAsync"/> or the first append.</summary>
    /// <param name="path">The file, in a folder that exists.</param>
    /// <param name="options">How it waits; null for the defaults. They are copied: later changes change nothing.</param>
    /// <param name="time">The clock for <see cref="UsageEntry.RecordedAt"/>; null for the system's.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null, empty or no path.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public SqliteUsageLedger(string path, SqliteUsageLedgerOptions? options = null, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options = options?.Copy() ?? new SqliteUsageLedgerOptions();
        if (options.Explain() is { } fault)
        {
            throw new ArgumentOutOfRangeException(nameof(options), fault);
        }

        _file = new LedgerFile(Path.GetFullPath(path), options);
        _store = new SqliteLedgerStore(_file);
        _queue = new AppendQueue(new LedgerWriter(_file, time ?? TimeProvider.System), options.QueueCapacity, options.Linger);
    }

    /// <summary>Opens the file now, so that what is wrong with it is known at start-up and not at the first use.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ComplianceException">The file cannot be opened, created or written to (AF4001).</exception>
    /// <exception cref="ObjectDisposedException">The ledger is disposed.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken = default)
        => await _queue.AddAsync(PendingAppend.ToOpen(), cancellationToken).ConfigureAwait(false);

    /// <summary>Writes to the file, durably, what it holds already: a full disk, a lock that is not given back and a file that is gone or damaged show.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ComplianceException">The file cannot be written to (AF4001).</exception>
    /// <exception cref="ObjectDisposedException">The ledger is disposed.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public override async ValueTask EnsureWritableAsync(CancellationToken cancellationToken = default)
        => await _queue.AddAsync(PendingAppend.ToOpen(), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The ledger is disposed.</exception>
    public override async ValueTask<UsageReceipt> AppendAsync(UsageEvent usage, CancellationToken cancellationToken = default)
    {
        var pending = PendingAppend.Of(EncodedUsage.Of(usage));
        return (await _queue.AddAsync(pending, cancellationToken).ConfigureAwait(false))!;
    }

    /// <inheritdoc/>
    public override IAsyncEnumerable<UsageEntry> ReadAsync(long from = 0, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        return EnumerateAsync(from, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<IReadOnlyList<UsageEntry>> FindAsync(OperationId operation, CancellationToken cancellationToken = default)
        => _store.FindAsync(operation, cancellationToken);

    /// <summary>Writes what waits, and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        await _queue.DisposeAsync().ConfigureAwait(false);
        _store.Dispose();
    }

    /// <summary>Writes what waits, and closes the file. Blocks meanwhile: for containers and hosts that dispose synchronously.</summary>
    public void Dispose()
    {
        _queue.Dispose();
        _store.Dispose();
    }

    internal override LedgerStore Store => _store;

    private async IAsyncEnumerable<UsageEntry> EnumerateAsync(long from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // SQLite reads synchronously; the caller's thread is not for that.
        using LedgerReader reader = await Task.Run(() => new LedgerReader(_file, from), cancellationToken).ConfigureAwait(false);
        while (await Task.Run(reader.ReadPage, cancellationToken).ConfigureAwait(false) is { Count: > 0 } page)
        {
            foreach (UsageEntry entry in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return entry;
            }
        }
    }
}
