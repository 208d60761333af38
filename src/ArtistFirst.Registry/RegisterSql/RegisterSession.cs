using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using ArtistFirst.Storage;

namespace ArtistFirst.Registry;

/// <summary>A connection to the database of a register, and the commands that were run on it, to be run again. Not thread-safe.</summary>
internal sealed class RegisterSession(RegisterStore store, DbConnection connection) : IAsyncDisposable
{
    /// <summary>The one shard of a register: see decision 0036.</summary>
    public const long Shard = 0;

    // Few sizes, so that few different texts have to be understood by the database.
    private static readonly int[] Sizes = [256, 64, 16, 4, 1];

    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);

    public DbConnection Connection => connection;

    public static async Task<RegisterSession> OpenAsync(RegisterStore store, CancellationToken cancellationToken) =>
        new(store, await store.OpenAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Runs a statement. Its parameters are named p0, p1 and so on.</summary>
    public async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params object?[] values) =>
        await CommandOf(sql, values).ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>Runs a query and gives its rows.</summary>
    public async Task<List<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken, params object?[] values)
    {
        List<T> rows = [];
        DbDataReader reader = await CommandOf(sql, values).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                rows.Add(read(reader));
            }
        }

        return rows;
    }

    /// <summary>Runs a query that asks for many keys, which stand in it as <c>{keys}</c>. The order of the rows means nothing.</summary>
    public async Task<List<T>> FindAsync<T>(string sql, IReadOnlyCollection<string> keys, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        List<T> rows = [];
        foreach (string[] part in Parts(keys))
        {
            string list = string.Join(", ", Enumerable.Range(0, part.Length).Select(static i => string.Create(CultureInfo.InvariantCulture, $"@p{i}")));
            rows.AddRange(await QueryAsync(sql.Replace("{keys}", list, StringComparison.Ordinal), read, cancellationToken, part).ConfigureAwait(false));
        }

        return rows;
    }

    /// <summary>Runs a statement for many rows of values, for which <c>{rows}</c> stands in it.</summary>
    public async Task InsertAsync(string sql, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken)
    {
        int done = 0;
        foreach (int size in Sizes.Where(size => size <= store.RowsPerStatement))
        {
            for (; rows.Count - done >= size; done += size)
            {
                object?[] values = [.. rows.Skip(done).Take(size).SelectMany(static row => row)];
                await ExecuteAsync(sql.Replace("{rows}", Rows(size, rows[done].Length), StringComparison.Ordinal), cancellationToken, values).ConfigureAwait(false);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (DbCommand command in _commands.Values)
        {
            await command.DisposeAsync().ConfigureAwait(false);
        }

        await connection.DisposeAsync().ConfigureAwait(false);
    }

    private static string Rows(int count, int columns)
    {
        StringBuilder text = new();
        for (int i = 0; i < count * columns; i++)
        {
            string before = i == 0 ? "(" : "), (";
            text.Append(i % columns == 0 ? before : ", ").Append(CultureInfo.InvariantCulture, $"@p{i}");
        }

        return text.Append(')').ToString();
    }

    // What is asked for twice is answered once; so the last key fills up a part.
    private IEnumerable<string[]> Parts(IReadOnlyCollection<string> keys)
    {
        foreach (string[] part in keys.Distinct(StringComparer.Ordinal).Chunk(Math.Max(16, store.RowsPerStatement)))
        {
            int size = Sizes.Last(size => size >= part.Length);
            yield return [.. part, .. Enumerable.Repeat(part[^1], size - part.Length)];
        }
    }

    private DbCommand CommandOf(string sql, object?[] values)
    {
        if (!_commands.TryGetValue(sql, out DbCommand? command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (int i = 0; i < values.Length; i++)
            {
                DbParameter parameter = command.CreateParameter();
                parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"p{i}");
                command.Parameters.Add(parameter);
            }

            _commands.Add(sql, command);
        }

        for (int i = 0; i < values.Length; i++)
        {
            DbParameter parameter = command.Parameters[i];
            parameter.Value = values[i] ?? DBNull.Value;
            if (values[i] is not null)
            {
                parameter.DbType = values[i] switch { long => DbType.Int64, string => DbType.String, byte[] => DbType.Binary, _ => throw new ArgumentException($"Expected a number, a text or bytes; got {values[i]!.GetType()}.", nameof(values)) };
            }
        }

        return command;
    }
}
