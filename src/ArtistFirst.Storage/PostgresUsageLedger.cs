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
public sealed class PostgresUsageLedger : StoredUsageLedger
{
    private const int PageSize = 4_000;

    private readonly PostgresDatabase _database;
    private readonly PostgresLedgerStore _store;

    /// <summary>Makes a ledger of a database. It is connected to, and its schema made where there is none, by <see cref="StoredUsageLedger.OpenAsync"/> or the first append.</summary>
    /// <param name="connectionString">How to connect, as Npgsql has it.</param>
    /// <param name="options">Which log, and how it waits; null for the defaults. They are copied: later changes change nothing.</param>
    /// <param name="time">The clock for <see cref="UsageEntry.RecordedAt"/>; null for the system's.</param>
    /// <exception cref="ArgumentException"><paramref name="connectionString"/> is null, empty, or not one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public PostgresUsageLedger(string connectionString, PostgresUsageLedgerOptions? options = null, TimeProvider? time = null)
        : this(DatabaseOf(connectionString, options), options ?? new PostgresUsageLedgerOptions(), time ?? TimeProvider.System)
    {
    }

    private PostgresUsageLedger(PostgresDatabase database, PostgresUsageLedgerOptions options, TimeProvider time)
        : base(new AppendQueue(new PostgresWriter(database, time), options.QueueCapacity, options.Linger))
    {
        _database = database;
        _store = new PostgresLedgerStore(database);
    }

    internal override LedgerStore Store => _store;

    /// <inheritdoc/>
    public override Task<IReadOnlyList<UsageEntry>> FindAsync(OperationId operation, CancellationToken cancellationToken = default)
        => _store.FindAsync(operation, cancellationToken);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _database.Dispose();
        }

        base.Dispose(disposing);
    }

    private static PostgresDatabase DatabaseOf(string connectionString, PostgresUsageLedgerOptions? options)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        options = options?.Copy() ?? new PostgresUsageLedgerOptions();
        return options.Explain() is { } fault ? throw new ArgumentOutOfRangeException(nameof(options), fault) : new PostgresDatabase(connectionString, options);
    }

    private protected override async IAsyncEnumerable<UsageEntry> EnumerateAsync(long from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        List<Sha256Hash> before = await _database.RunAsync(
            connection => connection.Command("SELECT chain FROM artistfirst.usage_entry WHERE shard = $1 AND sequence = $2", _database.Shard, from - 1)
                .ReadAllAsync(static row => row.Hash(0), cancellationToken),
            cancellationToken).ConfigureAwait(false);
        var chain = new EntryChain(from, before is [var last] ? last : default);
        Task<List<UsageEntry>> reading = FollowPageAsync(chain, cancellationToken);
        try
        {
            while (await reading.ConfigureAwait(false) is var page && (page.Count > 0 || !await IsAtHeadAsync(chain, from, cancellationToken).ConfigureAwait(false)))
            {
                // The next page is read and checked while this one is used.
                reading = FollowPageAsync(chain, cancellationToken);
                foreach (UsageEntry entry in page)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return entry;
                }
            }
        }
        finally
        {
            await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>
    /// Where nothing more is to be read, the log has to end as its head says: entries that were removed from its end leave no gap. What was appended since the last page is read on.
    /// </summary>
    /// <exception cref="ComplianceException">Entries are missing, or the last one is not that of the head (AF4003).</exception>
    private async Task<bool> IsAtHeadAsync(EntryChain read, long from, CancellationToken cancellationToken)
    {
        LedgerHead head = await _store.ReadHeadAsync(cancellationToken).ConfigureAwait(false);
        if (head.Next > read.Next)
        {
            // Head and entries are committed together: what the head counts can be read, or is not there.
            bool isThere = (await _store.ReadLeavesAsync(read.Next, 1, cancellationToken).ConfigureAwait(false)).Length > 0;
            return isThere ? false : throw StoredEntry.Altered(read.Next, $"it is missing; the head of the log counts {head.Next} entries.");
        }

        bool isEnd = read.Next == from || (head.Next == read.Next && head.Chain == read.Chain);
        return isEnd ? true : throw PostgresFault.OfHead(read.Next);
    }

    /// <summary>What comes before a fault is good. The next page begins with the fault.</summary>
    private async Task<List<UsageEntry>> FollowPageAsync(EntryChain chain, CancellationToken cancellationToken)
    {
        List<UsageEntry> page = await ReadPageAsync(chain.Next, cancellationToken).ConfigureAwait(false);
        for (int i = 0; i < page.Count; i++)
        {
            try
            {
                chain.Follow(page[i]);
            }
            catch (ComplianceException) when (i > 0)
            {
                return page[..i];
            }
        }

        return page;
    }

    /// <summary>Entries do not change, so pages fit together and each may be a transaction of its own, or be read again where its connection was lost.</summary>
    private Task<List<UsageEntry>> ReadPageAsync(long from, CancellationToken cancellationToken) => _database.RunAsync(
        async connection =>
        {
            NpgsqlCommand command = connection.Command(
                $"SELECT {StoredEntry.Columns} FROM artistfirst.usage_entry WHERE shard = $1 AND sequence >= $2 ORDER BY sequence LIMIT {PageSize}", _database.Shard, from);
            List<UsageEntry> page = [];
            try
            {
                await command.ReadAllAsync(row => { page.Add(row.Entry()); return true; }, cancellationToken).ConfigureAwait(false);
            }
            catch (ComplianceException) when (page.Count > 0)
            {
                // What came before the fault is good. The next page begins with the fault.
            }

            return page;
        },
        cancellationToken);
}
