using System.Buffers;
using System.Data.Common;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ArtistFirst.Storage;

/// <summary>A register in one SQLite file, in WAL mode, synchronized at each commit (decision 0010 holds here as well).</summary>
internal sealed class SqliteRegisterStore(string path, string? registry, TimeSpan busyTimeout) : RegisterStore
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    private volatile bool _hasExisted;

    public override string Name => Path.GetFileName(path);

    public override RowInserts InsertsOn(DbConnection connection) => new SqliteRowInserts((SqliteConnection)connection);

    // One text with all keys: SQLite looks for a parameter by its name, each time.
    public override (string Sql, object[] Values) Keyed(string sql, params string[][] keys)
    {
        string text = sql
            .Replace("{keys}", "SELECT value FROM json_each(@p0)", StringComparison.Ordinal)
            .Replace("{pairs}", "SELECT value ->> 0, value ->> 1 FROM json_each(@p0)", StringComparison.Ordinal);
        return (text, [JsonOf(keys)]);
    }

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if ((_hasExisted || registry is null) && !File.Exists(path))
        {
            throw new ComplianceException([RegisterUnavailable.Found(_hasExisted
                ? $"'{Name}' was there and has been moved or removed. Put it back with its -wal and -shm files, or restart to go on with what is there."
                : $"There is no file '{Name}'. Check its name; a new register is made where its registry is named.")]);
        }

        SqliteConnection connection = new(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = _hasExisted || registry is null ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = (int)Math.Ceiling(busyTimeout.TotalSeconds),
        }.ToString());
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            RequireRegister(connection);
            MakeDurable(connection);
            await MigrateAsync(connection, cancellationToken).ConfigureAwait(false);
            _hasExisted = true;
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override async Task BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        SqliteConnection file = (SqliteConnection)connection;
        long start = TimeProvider.System.GetTimestamp();
        int result;
        while ((result = raw.sqlite3_exec(file.Handle, "BEGIN IMMEDIATE")) != raw.SQLITE_OK)
        {
            if ((result & 0xFF) != raw.SQLITE_BUSY || TimeProvider.System.GetElapsedTime(start) > busyTimeout)
            {
                throw new SqliteException(raw.sqlite3_errmsg(file.Handle).utf8_to_string(), result & 0xFF, result);
            }

            // SQLite's own waiting sleeps up to 100 ms and loses against a busy neighbor (decision 0010).
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 5)), TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }

        if (MovedFile.Is(file))
        {
            throw new ComplianceException([RegisterUnavailable.Found(
                $"'{Name}' was there and has been moved or removed, or another file has been put in its place. Put it back with its -wal and -shm files, or restart to go on with what is there.")]);
        }
    }

    public override Task BeginReadAsync(DbConnection connection, CancellationToken cancellationToken) => ExecuteAsync(connection, "BEGIN", cancellationToken);

    // Nobody tells of a commit in another process; looking at the head's row again takes microseconds.
    public override Task WaitForHintAsync(DbConnection connection, TimeSpan longest, CancellationToken cancellationToken) =>
        Task.Delay(longest < LookEvery ? longest : LookEvery, TimeProvider.System, cancellationToken);

    // Writers wait for each other before they begin: no transaction ever meets another.
    public override bool IsConflict(Exception fault) => false;

    public override ComplianceException Explain(Exception fault) => fault switch
    {
        ComplianceException known => known,
        SqliteException sqlite => new ComplianceException([RegisterUnavailable.Found(Explain(sqlite))], sqlite),
        _ => new ComplianceException([RegisterUnavailable.Found(fault)], fault),
    };

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The step as SQLite says it.</summary>
    internal static string Translate(string sql) => sql
        .Replace("{integer}", "INTEGER", StringComparison.Ordinal)
        .Replace("{small}", "INTEGER", StringComparison.Ordinal)
        .Replace("{text}", "TEXT", StringComparison.Ordinal)
        .Replace("{blob}", "BLOB", StringComparison.Ordinal)
        .Replace("{strict}", " STRICT", StringComparison.Ordinal)
        .Replace("{keyed}", " STRICT, WITHOUT ROWID", StringComparison.Ordinal);

    private static string JsonOf(string[][] keys)
    {
        ArrayBufferWriter<byte> text = new();
        using (Utf8JsonWriter json = new(text))
        {
            json.WriteStartArray();
            for (int i = 0; i < keys[0].Length; i++)
            {
                WriteKey(json, keys, i);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private static void WriteKey(Utf8JsonWriter json, string[][] keys, int place)
    {
        if (keys.Length == 1)
        {
            json.WriteStringValue(keys[0][place]);
            return;
        }

        json.WriteStartArray();
        foreach (string[] column in keys)
        {
            json.WriteStringValue(column[place]);
        }

        json.WriteEndArray();
    }

    private void RequireRegister(SqliteConnection connection)
    {
        // In this order: another process may make the register between the two questions, and names it and fills it at once.
        bool isEmpty = connection.Scalar<long>("SELECT count(*) FROM sqlite_schema") == 0;
        long applicationId = connection.Scalar<long>("PRAGMA application_id");
        bool isNew = isEmpty && applicationId == 0;
        if (!isNew && applicationId != RegisterSchema.ApplicationId)
        {
            throw new ComplianceException([RegisterUnavailable.Found($"'{Name}' is an SQLite file of something else. Give the register a file of its own.")]);
        }
    }

    private void MakeDurable(SqliteConnection connection)
    {
        string mode = connection.Scalar<string>("PRAGMA journal_mode = WAL");
        if (!string.Equals(mode, "wal", StringComparison.Ordinal))
        {
            throw new ComplianceException([RegisterUnavailable.Found($"The file system of '{Name}' has no shared memory for SQLite's WAL mode (the mode is '{mode}'). Put the file on a local disk.")]);
        }

        connection.Execute("PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -65536;");
    }

    private async Task MigrateAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        if (VersionOf(connection) is var version && version == RegisterSchema.Version)
        {
            return;
        }

        if (version > RegisterSchema.Version)
        {
            throw new ComplianceException([RegisterUnavailable.FoundNewer(Name, version)]);
        }

        // Another process may be at the same: who gets the lock looks again at what is left to do.
        await BeginWriteAsync(connection, cancellationToken).ConfigureAwait(false);
        version = VersionOf(connection);
        if (version == 0)
        {
            connection.Execute($"{Translate(RegisterSchema.VersionTable)} INSERT INTO register_schema (version) VALUES (0); PRAGMA application_id = {RegisterSchema.ApplicationId}");
        }

        for (int step = version; step < RegisterSchema.Version; step++)
        {
            connection.Execute($"{Translate(RegisterSchema.Steps[step])}\n{RegisterSchema.SqliteSteps[step]}");
        }

        connection.Execute($"UPDATE register_schema SET version = {RegisterSchema.Version}; COMMIT");
    }

    private static int VersionOf(SqliteConnection connection) =>
        connection.Scalar<long>("SELECT count(*) FROM sqlite_schema WHERE name = 'register_schema'") == 0 ? 0 : (int)connection.Scalar<long>("SELECT version FROM register_schema");

    private string Explain(SqliteException fault) => fault.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => $"The disk of '{Name}' is full, or its quota is used up. Free space: the register goes on without a restart.",
        raw.SQLITE_CANTOPEN => $"'{Name}' cannot be opened or created. See that its folder exists and that this process may read and write in it.",
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => $"'{Name}' or its folder is read-only for this process. It has to write the file, and -wal and -shm files beside it.",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => $"'{Name}' is damaged, or no SQLite file. Keep it for the inquiry, and restore the last backup or give the register a file of its own.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"Another process has kept '{Name}' locked for {busyTimeout.TotalSeconds:0.#} s. Find it: a backup or a database browser with an open transaction.",
        raw.SQLITE_IOERR => $"The disk of '{Name}' reports an error. Look at the system's log, and put the file on a sound local disk.",
        _ => $"SQLite answers {fault.SqliteErrorCode} (extended {fault.SqliteExtendedErrorCode}) for '{Name}'. The inner exception has its words.",
    };
}
