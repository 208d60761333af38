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
public sealed class SqliteUsageLedger : StoredUsageLedger
{
    private readonly LedgerFile _file;
    private readonly SqliteLedgerStore _store;

    /// <summary>Makes a ledger of a file. The file is opened, and created where there is none, by <see cref="StoredUsageLedger.OpenAsync"/> or the first append.</summary>
    /// <param name="path">The file, in a folder that exists.</param>
    /// <param name="options">How it waits; null for the defaults. They are copied: later changes change nothing.</param>
    /// <param name="time">The clock for <see cref="UsageEntry.RecordedAt"/>; null for the system's.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null, empty or no path.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public SqliteUsageLedger(string path, SqliteUsageLedgerOptions? options = null, TimeProvider? time = null)
        : this(FileOf(path, options), options ?? new SqliteUsageLedgerOptions(), time ?? TimeProvider.System)
    {
    }

    private SqliteUsageLedger(LedgerFile file, SqliteUsageLedgerOptions options, TimeProvider time)
        : base(new AppendQueue(new LedgerWriter(file, time), options.QueueCapacity, options.Linger))
    {
        _file = file;
        _store = new SqliteLedgerStore(file);
    }

    /// <inheritdoc/>
    public override Task<IReadOnlyList<UsageEntry>> FindAsync(OperationId operation, CancellationToken cancellationToken = default)
        => _store.FindAsync(operation, cancellationToken);

    internal override LedgerStore Store => _store;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _store.Dispose();
        }

        base.Dispose(disposing);
    }

    private static LedgerFile FileOf(string path, SqliteUsageLedgerOptions? options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options = options?.Copy() ?? new SqliteUsageLedgerOptions();
        return options.Explain() is { } fault ? throw new ArgumentOutOfRangeException(nameof(options), fault) : new LedgerFile(Path.GetFullPath(path), options);
    }

    private protected override async IAsyncEnumerable<UsageEntry> EnumerateAsync(long from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // SQLite reads synchronously; the caller's thread is not for that.
        using LedgerReader reader = await Task.Run(() => new LedgerReader(_file, from), cancellationToken).ConfigureAwait(false);
        Task<IReadOnlyList<UsageEntry>> reading = Task.Run(reader.ReadPage, cancellationToken);
        try
        {
            while (await reading.ConfigureAwait(false) is { Count: > 0 } page)
            {
                // The next page is read and checked while this one is used.
                reading = Task.Run(reader.ReadPage, cancellationToken);
                for (int i = 0; i < page.Count; i++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return page[i];
                }
            }
        }
        finally
        {
            await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
