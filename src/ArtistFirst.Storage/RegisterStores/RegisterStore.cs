using System.Data.Common;

namespace ArtistFirst.Storage;

/// <summary>
/// The database of a consent register: how to connect, how a transaction begins, and what its faults mean. What is asked and written is one SQL text for all stores, with the
/// types of columns alone in the words of each (<see cref="RegisterSchema"/>).
/// </summary>
internal abstract class RegisterStore : IAsyncDisposable
{
    /// <summary>The name for messages.</summary>
    public abstract string Name { get; }

    /// <summary>Writes rows on a connection.</summary>
    public abstract RowInserts InsertsOn(DbConnection connection);

    /// <summary>
    /// A question about many keys, as the database reads it: <c>{keys}</c> behind <c>IN</c>, or <c>{pairs}</c> where two columns are the key, become parameters p0 and so on.
    /// </summary>
    /// <param name="sql">The question.</param>
    /// <param name="keys">The keys; of pairs the first column, and then the second one.</param>
    /// <returns>The text and its values: one array for each column, or one text.</returns>
    public abstract (string Sql, object[] Values) Keyed(string sql, params string[][] keys);

    /// <summary>A connection to a register of the current version, durable and ready.</summary>
    /// <exception cref="ComplianceException">There is no register, or it is no register of ours.</exception>
    /// <exception cref="DbException">The database cannot be reached.</exception>
    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Begins a transaction that writes. Waits for other writers.</summary>
    public abstract Task BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Begins a transaction that sees one state of the register, whatever is written meanwhile.</summary>
    public abstract Task BeginReadAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Ends a transaction. When this returns, what it wrote is on the disk.</summary>
    public static Task CommitAsync(DbConnection connection, CancellationToken cancellationToken) => ExecuteAsync(connection, "COMMIT", cancellationToken);

    /// <summary>Gives a transaction up.</summary>
    public static Task RollbackAsync(DbConnection connection, CancellationToken cancellationToken) => ExecuteAsync(connection, "ROLLBACK", cancellationToken);

    /// <summary>Tells publishers that there is a revision, behind the transaction that made it. A hint, which may be lost.</summary>
    public virtual Task HintAsync(DbConnection connection, long revision, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Makes a connection one on which hints arrive.</summary>
    public virtual Task ListenAsync(DbConnection connection, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Waits for a hint, of this process or another, at most for so long.</summary>
    public abstract Task WaitForHintAsync(DbConnection connection, TimeSpan longest, CancellationToken cancellationToken);

    /// <summary>Whether a transaction met another one, and has to be done again as it was.</summary>
    public abstract bool IsConflict(Exception fault);

    /// <summary>What a fault means for whoever runs the register, and what to do.</summary>
    public abstract ComplianceException Explain(Exception fault);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    protected static async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        DbCommand command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    protected static async Task<T?> ScalarAsync<T>(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        DbCommand command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = sql;
            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is T value ? value : default;
        }
    }
}
