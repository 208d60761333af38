using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ArtistFirst.Storage;

/// <summary>
/// Selects entries with SQLite's own statement, prepared once. Whole ledgers are read by it, and a reader of the ADO.NET provider copies each value into an array of its own before anybody
/// looks at it.
/// </summary>
internal sealed class EntryPages : IDisposable
{
    private const string Sql = $"SELECT {StoredEntry.Columns} FROM usage_entry WHERE sequence >= ?1 ORDER BY sequence LIMIT ?2";

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public EntryPages(SqliteConnection connection)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, Sql, out _statement));
    }

    /// <summary>Reads entries in order, each followed up as it comes.</summary>
    /// <param name="from">The position to begin at.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="take">Takes one.</param>
    /// <exception cref="SqliteException">SQLite cannot read.</exception>
    /// <exception cref="ComplianceException">An entry is not what was recorded (AF4003).</exception>
    /// <exception cref="InvalidCastException">A value is of another type than the table has.</exception>
    public void Read(long from, int count, Action<UsageEntry> take)
    {
        Check(raw.sqlite3_bind_int64(_statement, 1, from));
        Check(raw.sqlite3_bind_int64(_statement, 2, count));
        try
        {
            int result;
            while ((result = raw.sqlite3_step(_statement)) == raw.SQLITE_ROW)
            {
                take(StoredEntry.Of(Number(0), Blob(1), Number(2), Number(3), Blob(4), Blob(5)));
            }

            Check(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result);
        }
        finally
        {
            _ = raw.sqlite3_reset(_statement); // It says again what the last step said.
        }
    }

    public void Dispose() => _statement.Dispose();

    private long Number(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_INTEGER
        ? raw.sqlite3_column_int64(_statement, column)
        : throw new InvalidCastException($"Expected a whole number in column {column}.");

    // SQLite lets go of the bytes at the next step; the entry is made before that.
    private ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_BLOB
        ? raw.sqlite3_column_blob(_statement, column)
        : throw new InvalidCastException($"Expected bytes in column {column}.");

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(_database).utf8_to_string(), result & 0xFF, result);
        }
    }
}
