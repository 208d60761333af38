using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ArtistFirst.Storage;

/// <summary>
/// Inserts entries with SQLite's own statement, prepared once. It is run for every use on record, and a command of the ADO.NET provider takes longer for its parameters than SQLite
/// for the row.
/// </summary>
internal sealed class EntryInsert : IDisposable
{
    private const string Sql = """
        INSERT INTO usage_entry (sequence, operation, kind, recorded_at, event, chain)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (operation, kind) DO NOTHING
        """;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public EntryInsert(SqliteConnection connection)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, Sql, out _statement));
    }

    /// <summary>Inserts an entry.</summary>
    /// <returns>False where there is one of the same operation and kind.</returns>
    /// <exception cref="SqliteException">SQLite does not take it.</exception>
    public bool Run(long sequence, EncodedUsage usage, DateTimeOffset recordedAt, Sha256Hash chainHash)
    {
        Span<byte> operation = stackalloc byte[16];
        usage.Event.OperationId.ToGuid().TryWriteBytes(operation, bigEndian: true, out _);
        Span<byte> chain = stackalloc byte[Sha256Hash.Length];
        chainHash.CopyTo(chain);
        Check(raw.sqlite3_bind_int64(_statement, 1, sequence));
        Check(raw.sqlite3_bind_blob(_statement, 2, operation));
        Check(raw.sqlite3_bind_int64(_statement, 3, (long)usage.Event.Kind));
        Check(raw.sqlite3_bind_int64(_statement, 4, MicrosecondClock.ToMicroseconds(recordedAt)));
        Check(raw.sqlite3_bind_blob(_statement, 5, usage.Bytes));
        Check(raw.sqlite3_bind_blob(_statement, 6, chain));
        int result = raw.sqlite3_step(_statement);
        bool isInserted = result == raw.SQLITE_DONE && raw.sqlite3_changes(_database) == 1;
        Check(raw.sqlite3_reset(_statement));
        return isInserted;
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(_database).utf8_to_string(), result & 0xFF, result);
        }
    }
}
