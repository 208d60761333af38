using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace ArtistFirst.Storage;

/// <summary>A register in a PostgreSQL database. Connections are pooled; a transaction-level pooler may stand between.</summary>
internal sealed class PostgresRegisterStore(string connectionString, string? registry, TimeSpan busyTimeout) : RegisterStore
{
    /// <summary>Where hints are given.</summary>
    public const string Channel = "artistfirst_register";

    // Whoever makes or moves the schema holds this lock, "AFCR", until the transaction ends.
    private const string SchemaLock = "SELECT pg_advisory_xact_lock(1095123794)";

    private const string VersionQuery = "SELECT CASE WHEN to_regclass('register_schema') IS NULL THEN 0 ELSE 1 END";

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Enlist = false }); // a transaction of the caller's is not ours
    private volatile bool _isCurrent;

    public override string Name { get; } = NameOf(connectionString);

    public override RowInserts InsertsOn(DbConnection connection) => new PostgresRowInserts((NpgsqlConnection)connection);

    public override (string Sql, object[] Values) Keyed(string sql, params string[][] keys)
    {
        string text = sql
            .Replace("IN ({keys})", "= ANY(@p0)", StringComparison.Ordinal)
            .Replace("{pairs}", "SELECT * FROM unnest(@p0, @p1)", StringComparison.Ordinal);
        return (text, [.. keys]);
    }

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        NpgsqlConnection connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!_isCurrent)
            {
                await MigrateAsync(connection, cancellationToken).ConfigureAwait(false);
                _isCurrent = true;
            }

            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    // Acknowledged means on the disk, whatever the server's default is. A lock that nobody gives back must not make everybody wait for ever. A writer asks by keys alone, and no
    // statistics of a table that has just grown may talk the server into reading all of it.
    public override Task BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken) => ExecuteAsync(
        connection,
        string.Create(CultureInfo.InvariantCulture, $"BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL synchronous_commit = on; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; SET LOCAL lock_timeout = {(long)busyTimeout.TotalMilliseconds}"),
        cancellationToken);

    public override Task BeginReadAsync(DbConnection connection, CancellationToken cancellationToken) =>
        ExecuteAsync(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", cancellationToken);

    // Behind the commit and on its own: NOTIFY makes committing transactions of the whole database wait for each other, which should not last as long as the disk takes.
    public override async Task HintAsync(DbConnection connection, long revision, CancellationToken cancellationToken)
    {
        NpgsqlCommand command = new("SELECT pg_notify(@name, @number)", (NpgsqlConnection)connection);
        await using (command.ConfigureAwait(false))
        {
            command.Parameters.AddWithValue("name", Channel);
            command.Parameters.AddWithValue("number", revision.ToString(CultureInfo.InvariantCulture));
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public override Task ListenAsync(DbConnection connection, CancellationToken cancellationToken) => ExecuteAsync(connection, $"LISTEN {Channel}", cancellationToken);

    public override async Task WaitForHintAsync(DbConnection connection, TimeSpan longest, CancellationToken cancellationToken) =>
        await ((NpgsqlConnection)connection).WaitAsync(longest, cancellationToken).ConfigureAwait(false);

    public override bool IsConflict(Exception fault) => fault is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };

    public override ComplianceException Explain(Exception fault) => fault switch
    {
        ComplianceException known => known,
        PostgresException answer => new ComplianceException([RegisterUnavailable.Found(Explain(answer))], answer),
        NpgsqlException or TimeoutException or System.Net.Sockets.SocketException => new ComplianceException(
            [RegisterUnavailable.Found($"The server of '{Name}' cannot be reached, or has closed the connection. See that it runs, and that this process may connect to it.")], fault),
        _ => new ComplianceException([RegisterUnavailable.Found(fault)], fault),
    };

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <summary>The step as PostgreSQL says it. Texts are compared by their bytes, whatever language the database has.</summary>
    internal static string Translate(string sql) => sql
        .Replace("{integer}", "bigint", StringComparison.Ordinal)
        .Replace("{small}", "smallint", StringComparison.Ordinal)
        .Replace("{text}", "text COLLATE \"C\"", StringComparison.Ordinal)
        .Replace("{blob}", "bytea", StringComparison.Ordinal)
        .Replace("{strict}", string.Empty, StringComparison.Ordinal)
        .Replace("{keyed}", string.Empty, StringComparison.Ordinal);

    private static string NameOf(string connectionString)
    {
        NpgsqlConnectionStringBuilder parts = new(connectionString);
        return $"{parts.Database ?? parts.Username} on {parts.Host}";
    }

    private async Task MigrateAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        int version = await VersionAsync(connection, cancellationToken).ConfigureAwait(false);
        if (version == RegisterSchema.Version)
        {
            return;
        }

        if (version > RegisterSchema.Version)
        {
            throw new ComplianceException([RegisterUnavailable.FoundNewer(Name, version)]);
        }

        if (version == 0 && registry is null)
        {
            throw new ComplianceException([RegisterUnavailable.Found($"There is no register in the database '{Name}'. Check its name; a new register is made where its registry is named.")]);
        }

        NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            await ExecuteAsync(connection, SchemaLock, cancellationToken).ConfigureAwait(false);
            version = await VersionAsync(connection, cancellationToken).ConfigureAwait(false);
            if (version == 0)
            {
                await ExecuteAsync(connection, $"{Translate(RegisterSchema.VersionTable)} INSERT INTO register_schema (version) VALUES (0)", cancellationToken).ConfigureAwait(false);
            }

            for (int step = version; step < RegisterSchema.Version; step++)
            {
                await ExecuteAsync(connection, Translate(RegisterSchema.Steps[step]), cancellationToken).ConfigureAwait(false);
            }

            await ExecuteAsync(connection, $"UPDATE register_schema SET version = {RegisterSchema.Version}", cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<int> VersionAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        await ScalarAsync<int>(connection, VersionQuery, cancellationToken).ConfigureAwait(false) == 0
            ? 0
            : (int)await ScalarAsync<long>(connection, "SELECT version FROM register_schema", cancellationToken).ConfigureAwait(false);

    private string Explain(PostgresException answer) => answer.SqlState switch
    {
        PostgresErrorCodes.DiskFull => $"The disk of '{Name}' is full. Free space: the register goes on without a restart.",
        PostgresErrorCodes.LockNotAvailable => $"Somebody has kept the register in '{Name}' locked for {busyTimeout.TotalSeconds:0.#} s. Find the open transaction in pg_stat_activity.",
        PostgresErrorCodes.InsufficientPrivilege => $"This user may not read or write the register in '{Name}'. Grant it the tables, and for a new register to create tables in the schema.",
        PostgresErrorCodes.ReadOnlySqlTransaction => $"The server of '{Name}' is a replica, which takes no changes. Connect to the primary.",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow =>
            $"The server of '{Name}' was stopped or killed, or is starting. See that it runs: the register goes on when it does, and this process needs no restart.",
        PostgresErrorCodes.InvalidCatalogName => $"There is no database '{Name}'. Make it, or correct the connection.",
        _ => $"PostgreSQL answers {answer.SqlState} for '{Name}'. The inner exception has its words.",
    };
}
