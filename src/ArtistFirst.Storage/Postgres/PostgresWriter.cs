using Npgsql;

namespace ArtistFirst.Storage;

/// <summary>The one writer of a ledger in this process. Between processes the row of the log's head is the lock: whoever holds it gives out positions until its commit.</summary>
internal sealed class PostgresWriter(PostgresDatabase database, TimeProvider time) : BatchWriter
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(250);

    // What only a hand in the tables does is looked for so often, and not at each append.
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(1);

    private NpgsqlConnection? _connection;
    private LedgerHead _head;

    // Where several processes write in turn, the head is hardly ever where this one left it; and who tries again what is on record does so with many.
    private bool _isAlone;

    private long _lookedAt;

    // A pooler that gives each transaction to another session has prepared nothing there.
    private bool _isPrepared = true;

    /// <inheritdoc/>
    public override bool WaitsAsynchronously => true;

    /// <inheritdoc/>
    public override async Task AppendAsync(IReadOnlyList<PendingAppend> batch)
    {
        long start = TimeProvider.System.GetTimestamp();
        for (int tries = 0; ; tries++)
        {
            try
            {
                _connection ??= await database.OpenAsync(CancellationToken.None).ConfigureAwait(false);
                await AppendAsync(_connection, batch, tries).ConfigureAwait(false);
                return;
            }
            catch (Exception fault)
            {
                await CloseAsync().ConfigureAwait(false);
                bool isUnprepared = fault is PostgresException { SqlState: PostgresErrorCodes.InvalidSqlStatementName or PostgresErrorCodes.DuplicatePreparedStatement };
                _isPrepared &= !isUnprepared;
                if (!(isUnprepared || PostgresFault.IsPassing(fault)) || TimeProvider.System.GetElapsedTime(start) > database.RetryFor)
                {
                    throw PostgresFault.Of(fault, database.Name);
                }
            }

            // Longer each time, and never in step with others that failed at the same moment.
            double pause = double.Min(LongestPause.TotalMilliseconds, 5 * Math.Pow(2, tries)) * (0.5 + Random.Shared.NextDouble());
            await Task.Delay(TimeSpan.FromMilliseconds(pause), TimeProvider.System).ConfigureAwait(false);
        }
    }

    /// <summary>A try whose outcome is not known is followed up on the long way, which knows its own entries again.</summary>
    private async Task AppendAsync(NpgsqlConnection connection, IReadOnlyList<PendingAppend> batch, int tries)
    {
        DateTimeOffset now = time.GetUtcNow();
        long start = time.GetTimestamp();
        bool looks = time.GetElapsedTime(_lookedAt, start) >= LooksEvery;
        if (_isAlone && tries == 0 && await new PostgresAppendAtHead(connection, database, batch, _isPrepared).TryRunAsync(_head, now, looks).ConfigureAwait(false) is { } next)
        {
            (_head, _lookedAt) = (next, looks ? start : _lookedAt);
            return;
        }

        var append = new PostgresAppend(connection, database, batch);
        LedgerHead before = _head;
        (_head, _lookedAt) = (await append.RunAsync(before, now).ConfigureAwait(false), start);
        _isAlone = (append.Found == before || before.Next == 0) && !append.HasKnown;
    }

    public override void Dispose()
    {
        _connection?.Dispose();
        _connection = null;
    }

    /// <summary>Closing rolls back. What the server had begun to commit ends before anybody else gets the head.</summary>
    private async Task CloseAsync()
    {
        if (_connection is { } connection)
        {
            _connection = null;
            try
            {
                await connection.DisposeAsync().ConfigureAwait(false);
            }
            catch (Exception fault) when (fault is NpgsqlException or InvalidOperationException or IOException)
            {
                // It was broken, which is why it is closed.
            }
        }
    }
}
