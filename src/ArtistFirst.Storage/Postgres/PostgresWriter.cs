using Npgsql;

namespace ArtistFirst.Storage;

/// <summary>The one writer of a ledger in this process. Between processes the row of the log's head is the lock: whoever holds it gives out positions until its commit.</summary>
internal sealed class PostgresWriter(PostgresDatabase database, TimeProvider time) : BatchWriter
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(250);

    private NpgsqlConnection? _connection;
    private LedgerHead _head;

    /// <inheritdoc/>
    public override async Task AppendAsync(IReadOnlyList<PendingAppend> batch)
    {
        long start = TimeProvider.System.GetTimestamp();
        for (int tries = 0; ; tries++)
        {
            try
            {
                _connection ??= await database.OpenAsync(CancellationToken.None).ConfigureAwait(false);
                _head = await new PostgresAppend(_connection, database, batch).RunAsync(_head, time.GetUtcNow()).ConfigureAwait(false);
                return;
            }
            catch (Exception fault)
            {
                await CloseAsync().ConfigureAwait(false);
                if (!PostgresFault.IsPassing(fault) || TimeProvider.System.GetElapsedTime(start) > database.RetryFor)
                {
                    throw PostgresFault.Of(fault, database.Name);
                }
            }

            // Longer each time, and never in step with others that failed at the same moment.
            double pause = double.Min(LongestPause.TotalMilliseconds, 5 * Math.Pow(2, tries)) * (0.5 + Random.Shared.NextDouble());
            await Task.Delay(TimeSpan.FromMilliseconds(pause), TimeProvider.System).ConfigureAwait(false);
        }
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
