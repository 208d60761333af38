using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ArtistFirst.Storage;

/// <summary>The file of a ledger: opens connections that are durable, and sees to the schema.</summary>
internal sealed class LedgerFile(string path, SqliteUsageLedgerOptions options)
{
    private volatile bool _hasExisted;

    public TimeSpan BusyTimeout => options.BusyTimeout;

    /// <summary>The name for messages; the folder is for the operator's eyes, in the inner exception.</summary>
    public string Name => Path.GetFileName(path);

    /// <summary>Where it lies.</summary>
    public string FullName => path;

    /// <summary>A file that was there once and is gone is not made anew: that would be another ledger, which knows no operation.</summary>
    public bool IsMissing => _hasExisted && !File.Exists(path);

    /// <summary>Opens a connection to a ledger of the current version.</summary>
    /// <exception cref="SqliteException">SQLite cannot open the file or make it durable.</exception>
    /// <exception cref="ComplianceException">The file is no ledger, or one of a newer version.</exception>
    public SqliteConnection Open() => options.ReadOnly ? OpenToRead() : Open(path, _hasExisted ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadWriteCreate, MakeWritable);

    /// <summary>
    /// SQLite wants to make a file of shared memory beside one in WAL mode. Where it may not, and no WAL waits to be read, the file is read as it lies there: who may not write in the folder
    /// cannot be told by a lock of others that it changes, and what changes while it is read shows in the chain.
    /// </summary>
    private SqliteConnection OpenToRead()
    {
        try
        {
            return Open(path, SqliteOpenMode.ReadOnly, EnsureReadable);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY && new FileInfo($"{path}-wal") is not { Exists: true, Length: > 0 } && File.Exists(path))
        {
            return Open($"{new Uri(path).AbsoluteUri}?immutable=1", SqliteOpenMode.ReadOnly, EnsureReadable);
        }
    }

    private SqliteConnection Open(string source, SqliteOpenMode mode, Action<SqliteConnection> prepare)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = (int)Math.Ceiling(options.BusyTimeout.TotalSeconds),
        }.ToString());
        try
        {
            connection.Open();
            EnsureLedger(connection);
            prepare(connection);
            _hasExisted = true;
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void MakeWritable(SqliteConnection connection)
    {
        MakeDurable(connection);
        Migrate(connection);
    }

    private void EnsureReadable(SqliteConnection connection)
    {
        connection.Execute("PRAGMA query_only = ON; PRAGMA trusted_schema = OFF");
        if (connection.Scalar<long>("PRAGMA user_version") is var version && version != LedgerSchema.Version)
        {
            throw Unusable($"'{Name}' has version {version} of the schema, and only version {LedgerSchema.Version} can be read without a change to the file. Open a copy of it for writing once.");
        }
    }

    /// <summary>Before anything is changed: is this file ours, or new?</summary>
    private void EnsureLedger(SqliteConnection connection)
    {
        // In this order: another process may make the ledger between two of the questions, and names it and fills it at once.
        bool isEmpty = connection.Scalar<long>("SELECT count(*) FROM sqlite_schema") == 0;
        long applicationId = connection.Scalar<long>("PRAGMA application_id");
        long version = connection.Scalar<long>("PRAGMA user_version");
        bool isNew = isEmpty && applicationId == 0 && version == 0;
        if (!isNew && applicationId != LedgerSchema.ApplicationId)
        {
            throw Unusable($"'{Name}' is an SQLite file of something else. Give the ledger a file of its own.");
        }

        if (version > LedgerSchema.Version)
        {
            throw LedgerFault.OfNewer(this, version);
        }
    }

    private void MakeDurable(SqliteConnection connection)
    {
        string mode = connection.Scalar<string>("PRAGMA journal_mode = WAL");
        if (!string.Equals(mode, "wal", StringComparison.Ordinal))
        {
            throw Unusable($"The file system of '{Name}' has no shared memory for SQLite's WAL mode (the mode is '{mode}'). Put the file on a local disk.");
        }

        // FULL synchronizes the WAL at each commit. The other two matter on macOS alone, where a plain fsync leaves data in the drive's cache.
        connection.Execute("PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON; PRAGMA trusted_schema = OFF;");

        // Personal data may stand beside the entries, and what is removed has to be gone: nothing that was on a page may stay in a part of it that is not used any more.
        connection.Execute("PRAGMA secure_delete = ON");
        if (options.MaxPages > 0)
        {
            connection.Execute($"PRAGMA max_page_count = {options.MaxPages}");
        }
    }

    /// <summary>Another process may be at the same: who gets the lock looks again at what is left to do.</summary>
    private static void Migrate(SqliteConnection connection)
    {
        if (connection.Scalar<long>("PRAGMA user_version") == LedgerSchema.Version)
        {
            return;
        }

        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        for (int version = (int)connection.Scalar<long>("PRAGMA user_version"); version < LedgerSchema.Version; version++)
        {
            connection.Execute(LedgerSchema.Steps[version]);
        }

        connection.Execute($"PRAGMA application_id = {LedgerSchema.ApplicationId}; PRAGMA user_version = {LedgerSchema.Version}");
        transaction.Commit();
    }

    private static ComplianceException Unusable(string problem) => new([LedgerUnavailable.Found(problem)]);
}
