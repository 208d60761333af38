using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ArtistFirst.Storage;

/// <summary>
/// Rows for an SQLite file, one after the other with a statement that is prepared once. A command of the ADO.NET provider takes longer for its parameters than SQLite for the row,
/// and many rows in one statement longer still: it looks for each parameter by its name.
/// </summary>
internal sealed class SqliteRowInserts(SqliteConnection connection) : RowInserts
{
    private const int LookEvery = 256;

    private readonly Dictionary<string, sqlite3_stmt> _statements = new(StringComparer.Ordinal);
    private byte[] _text = new byte[1 << 12];

    public override Task RunAsync(string sql, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return Task.CompletedTask;
        }

        sqlite3_stmt statement = StatementOf(sql, rows[0].Length);
        for (int i = 0; i < rows.Count; i++)
        {
            if (i % LookEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            Run(statement, rows[i]);
        }

        return Task.CompletedTask;
    }

    public override void Dispose()
    {
        foreach (sqlite3_stmt statement in _statements.Values)
        {
            statement.Dispose();
        }
    }

    private void Run(sqlite3_stmt statement, object?[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            Check(Bind(statement, i + 1, values[i]));
        }

        // What went wrong is told by the step, and told once more by the reset, which ends the statement all the same.
        int result = raw.sqlite3_step(statement);
        int reset = raw.sqlite3_reset(statement);
        Check(result == raw.SQLITE_DONE ? reset : result);
    }

    private int Bind(sqlite3_stmt statement, int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        string text => raw.sqlite3_bind_text(statement, place, BytesOf(text)),
        byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
        _ => throw Unknown(value),
    };

    // SQLite copies what is bound.
    private ReadOnlySpan<byte> BytesOf(string text)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > _text.Length)
        {
            _text = new byte[most];
        }

        return _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text));
    }

    private sqlite3_stmt StatementOf(string sql, int columns)
    {
        if (!_statements.TryGetValue(sql, out sqlite3_stmt? statement))
        {
            string row = $"VALUES ({string.Join(", ", Enumerable.Range(1, columns).Select(static place => string.Create(CultureInfo.InvariantCulture, $"?{place}")))})";
            Check(raw.sqlite3_prepare_v2(connection.Handle, sql.Replace(Rows, row, StringComparison.Ordinal), out statement));
            _statements.Add(sql, statement);
        }

        return statement;
    }

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE))
        {
            throw new SqliteException(raw.sqlite3_errmsg(connection.Handle).utf8_to_string(), result & 0xFF, result);
        }
    }
}
