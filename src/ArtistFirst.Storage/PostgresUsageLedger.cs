using System.Runtime.CompilerServices;
using Npgsql;

namespace ArtistFirst.Storage;

/// <summary>
/// The shared usage ledger: a log in a PostgreSQL database, which any number of processes write to. A receipt is given when the server has the commit on its disk.
/// Thread-safe.
/// </summary>
/// <remarks>
/// <para>One writer in each process commits together what has gathered while it was busy. Between processes the row of the log's head is the lock, so positions have no gaps and are
/// seen in their order: a reader that has seen a position has seen all before it.</para>
/// <para>Conflicts between transactions, lost connections and a server that restarts are tried again for <see cref="PostgresUsageLedgerOptions.RetryFor"/>, with the same operation ids, so nothing
/// is recorded twice; then the appends fail with AF4001.</para>
/// <para>The schema <c>artistfirst</c> is made by the first process, which has to be allowed to; later ones only read and insert. The server refuses to change or remove entries.</para>
/// </remarks>
public sealed class PostgresUsageLedger : ProvableUsageLedger, IAsyncDisposable, IDisposable
{
    private const int PageSize = 1_000;

    private readonly PostgresDatabase _database;
    private readonly PostgresLedgerStore _store;
    private readonly AppendQueue _queue;

    /// <summary>Makes a ledger of a database. It is connected to, and its schema made where there is none, by <see cref="OpenAsync"/> or the first append.</summary>
    /// <param name="connectionString">How to connect, as Npgsql has it.</param>
    /// <param name="options">Which log, and how it waits; null for the defaults. They are copied: later changes change nothing.</param>
    /// <param name="time">The clock for <see cref="UsageEntry.RecordedAt"/>; null for the system's.</param>
    /// <exception cref="ArgumentException"><paramref name="connectionString"/> is null, empty, or not one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public PostgresUsageLedger(string connectionString, PostgresUsageLedgerOptions? options = null, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        options = options?.Copy() ?? new PostgresUsageLedgerOptions();
        if (options.Explain() is { } fault)
        {
            throw new ArgumentOutOfRangeException(nameof(options), fault);
        }

        _database = new PostgresDatabase(connectionString, options);
        _store = new PostgresLedgerStore(_database);
        _queue = new AppendQueue(new PostgresWriter(_database, time ?? TimeProvider.System), options.QueueCapacity, options.Linger);
    }

    internal override LedgerStore Store => _store;

    /// <summary>Connects now, so that what is wrong is known at start-up and not at the first use.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ComplianceException">The database cannot be reached, made ready or written to (AF4001).</exception>
    /// <exception cref="ObjectDisposedException">The ledger is disposed.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken = default)
        => await _queue.AddAsync(PendingAppend.ToOpen(), cancellationToken).ConfigureAwait(false);

    /// <summary>Commits a transaction that changes nothing but goes to the server's disk: a full disk, a standby, a lock that is not given back and a server that is away show.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ComplianceException">The database cannot be written to (AF4001).</exception>
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

    /// <summary>Writes what waits, and closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _queue.DisposeAsync().ConfigureAwait(false);
        await _database.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Writes what waits, and closes the connections. Blocks meanwhile: for containers and hosts that dispose synchronously.</summary>
    public void Dispose()
    {
        _queue.Dispose();
        _database.Dispose();
    }

    private async IAsyncEnumerable<UsageEntry> EnumerateAsync(long from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        List<Sha256Hash> before = await _database.RunAsync(
            connection => connection.Command("SELECT chain FROM artistfirst.usage_entry WHERE shard = $1 AND sequence = $2", _database.Shard, from - 1)
                .ReadAllAsync(static row => row.Hash(0), cancellationToken),
            cancellationToken).ConfigureAwait(false);
        var chain = new EntryChain(from, before is [var last] ? last : default);
        while (await ReadPageAsync(chain, cancellationToken).ConfigureAwait(false) is { Count: > 0 } page)
        {
            foreach (UsageEntry entry in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return entry;
            }
        }
    }

    /// <summary>Entries do not change, so pages fit together and each may be a transaction of its own.</summary>
    private Task<List<UsageEntry>> ReadPageAsync(EntryChain chain, CancellationToken cancellationToken) => _database.RunAsync(
        async connection =>
        {
            NpgsqlCommand command = connection.Command(
                $"SELECT {StoredEntry.Columns} FROM artistfirst.usage_entry WHERE shard = $1 AND sequence >= $2 ORDER BY sequence LIMIT {PageSize}", _database.Shard, chain.Next);
            List<UsageEntry> page = [];
            try
            {
                await command.ReadAllAsync(row => { page.Add(chain.Follow(row.Entry())); return true; }, cancellationToken).ConfigureAwait(false);
            }
            catch (ComplianceException) when (page.Count > 0)
            {
                // What came before the fault is good. The next page begins with the fault.
            }

            return page;
        },
        cancellationToken);
}
