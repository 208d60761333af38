using System.Data;
using System.Data.Common;
using System.Globalization;
using ArtistFirst.Storage;

namespace ArtistFirst.Registry;

/// <summary>A connection to the database of a register, and the commands that were run on it, to be run again. Not thread-safe.</summary>
internal sealed class RegisterSession(RegisterStore store, DbConnection connection) : IAsyncDisposable
{
    /// <summary>The one shard of a register: see decision 0036.</summary>
    public const long Shard = 0;

    // So many keys are one question, and its text stays far below what a database takes.
    private const int MostKeys = 4096;

    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);
    private RowInserts? _inserts;

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

    /// <summary>Runs a query that asks for many keys, which stand in it as <c>IN ({keys})</c>. The order of the rows means nothing.</summary>
    public async Task<List<T>> FindAsync<T>(string sql, IReadOnlyCollection<string> keys, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        List<T> rows = [];
        foreach (string[] part in keys.Distinct(StringComparer.Ordinal).Chunk(MostKeys))
        {
            (string text, object[] values) = store.Keyed(sql, part);
            rows.AddRange(await QueryAsync(text, read, cancellationToken, values).ConfigureAwait(false));
        }

        return rows;
    }

    /// <summary>Runs a query that asks for many keys of two columns, which stand in it as <c>IN ({pairs})</c>. The order of the rows means nothing.</summary>
    public async Task<List<T>> FindAsync<T>(string sql, IReadOnlySet<(string First, string Second)> keys, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        List<T> rows = [];
        foreach ((string First, string Second)[] part in keys.Chunk(MostKeys))
        {
            (string text, object[] values) = store.Keyed(sql, [.. part.Select(static key => key.First)], [.. part.Select(static key => key.Second)]);
            rows.AddRange(await QueryAsync(text, read, cancellationToken, values).ConfigureAwait(false));
        }

        return rows;
    }

    /// <summary>Runs a statement for many rows of values, for which <c>{rows}</c> stands in it.</summary>
    public Task InsertAsync(string sql, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken) =>
        rows.Count == 0 ? Task.CompletedTask : (_inserts ??= store.InsertsOn(connection)).RunAsync(sql, rows, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _inserts?.Dispose();
        foreach (DbCommand command in _commands.Values)
        {
            await command.DisposeAsync().ConfigureAwait(false);
        }

        await connection.DisposeAsync().ConfigureAwait(false);
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
            if (TypeOf(values[i]) is { } type)
            {
                parameter.DbType = type;
            }
        }

        return command;
    }

    // The type of an array the driver tells by itself.
    private static DbType? TypeOf(object? value) => value switch
    {
        null or string[] => null,
        long => DbType.Int64,
        string => DbType.String,
        byte[] => DbType.Binary,
        _ => throw new ArgumentException($"Expected a number, a text or bytes; got {value.GetType()}.", nameof(value)),
    };
}
