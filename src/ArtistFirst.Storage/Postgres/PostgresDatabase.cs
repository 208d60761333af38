using Npgsql;

namespace ArtistFirst.Storage;

/// <summary>The database of a ledger: opens connections that are durable, and sees to the schema.</summary>
internal sealed class PostgresDatabase : IAsyncDisposable, IDisposable
{
    private readonly NpgsqlDataSource _source;
    private volatile bool _isMigrated;

    public PostgresDatabase(string connectionString, PostgresUsageLedgerOptions options)
    {
        // A caller may be in a transaction of its own, and take it back: what was acknowledged may not go with it.
        var parts = new NpgsqlConnectionStringBuilder(connectionString) { Enlist = false };
        Name = $"'{parts.Database ?? parts.Username}' on {parts.Host}";
        Shard = (short)options.Shard;
        RetryFor = options.RetryFor;
        _source = NpgsqlDataSource.Create(parts);
    }

    /// <summary>The name for messages: database and host, nothing secret.</summary>
    public string Name { get; }

    public short Shard { get; }

    public TimeSpan RetryFor { get; }

    /// <summary>Opens a connection to a ledger of the current version, whose commits are on the disk when they return.</summary>
    /// <exception cref="ComplianceException">The schema is of a newer version, or the session cannot be made durable.</exception>
    public async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        NpgsqlConnection connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // A pooler may give the next transaction to another session: who appends sets it, or asks for it, once more.
            await connection.Command("SET synchronous_commit TO 'on'").ReadAllAsync(static _ => true, cancellationToken).ConfigureAwait(false);
            if (!_isMigrated)
            {
                await PostgresSchema.MigrateAsync(connection, Name).ConfigureAwait(false);
                await AddShardAsync(connection).ConfigureAwait(false);
                _isMigrated = true;
            }

            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Runs something that changes nothing, again where the connection fails.</summary>
    /// <exception cref="ComplianceException">The database cannot be read (AF4001), or what it holds is not what was recorded.</exception>
    public async Task<T> RunAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        for (bool isFirst = true; ; isFirst = false)
        {
            try
            {
                NpgsqlConnection connection = await OpenAsync(cancellationToken).ConfigureAwait(false);
                await using (connection.ConfigureAwait(false))
                {
                    return await work(connection).ConfigureAwait(false);
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException && !(isFirst && PostgresFault.IsPassing(fault)))
            {
                throw PostgresFault.Of(fault, Name);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // A connection of the pool that had died; the next one is new.
            }
        }
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    public void Dispose() => _source.Dispose();

    /// <summary>Who may only read can open a log that is there.</summary>
    private async Task AddShardAsync(NpgsqlConnection connection)
    {
        NpgsqlCommand find = connection.Command("SELECT 1 FROM artistfirst.log_head WHERE shard = $1", Shard);
        if (await find.ReadAllAsync(static row => row.GetInt32(0), CancellationToken.None).ConfigureAwait(false) is [_])
        {
            return;
        }

        NpgsqlCommand add = connection.Command("INSERT INTO artistfirst.log_head (shard, size, chain, version) VALUES ($1, 0, $2, $3) ON CONFLICT DO NOTHING", Shard, new byte[Sha256Hash.Length], (long)PostgresSchema.Version);
        await using (add.ConfigureAwait(false))
        {
            await add.ExecuteNonQueryAsync().ConfigureAwait(false);
        }
    }
}
