using System.Collections;
using System.Globalization;
using Npgsql;

namespace ArtistFirst.Storage;

/// <summary>Rows for a PostgreSQL server: a column is one parameter, an array, so that thousands of rows are one way to the server and back.</summary>
internal sealed class PostgresRowInserts(NpgsqlConnection connection) : RowInserts
{
    // Keeps a message far below what the server takes, whatever the rows hold.
    private const int MostRows = 4096;

    public override async Task RunAsync(string sql, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken)
    {
        for (int start = 0; start < rows.Count; start += MostRows)
        {
            NpgsqlCommand command = CommandOf(sql, rows, start, Math.Min(rows.Count, start + MostRows));
            await using (command.ConfigureAwait(false))
            {
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public override void Dispose()
    {
    }

    // A column in which nothing stands has no type that an array could have; there the server knows it.
    private NpgsqlCommand CommandOf(string sql, IReadOnlyList<object?[]> rows, int start, int end)
    {
        NpgsqlCommand command = new() { Connection = connection };
        List<string> columns = [];
        List<string> names = [];
        for (int column = 0; column < rows[start].Length; column++)
        {
            if (ColumnOf(rows, start, end, column) is { } values)
            {
                string name = string.Create(CultureInfo.InvariantCulture, $"p{column}");
                command.Parameters.Add(new NpgsqlParameter(name, values));
                columns.Add(name);
                names.Add($"@{name}");
            }
            else
            {
                columns.Add("NULL");
            }
        }

        string list = string.Join(", ", columns.Where(static column => column is not "NULL"));
        command.CommandText = sql.Replace(Rows, $"SELECT {string.Join(", ", columns)} FROM unnest({string.Join(", ", names)}) AS r ({list})", StringComparison.Ordinal);
        return command;
    }

    private static IList? ColumnOf(IReadOnlyList<object?[]> rows, int start, int end, int column)
    {
        object? sample = null;
        for (int i = start; i < end && sample is null; i++)
        {
            sample = rows[i][column];
        }

        return sample switch
        {
            null => null,
            long => Fill(new long?[end - start], static value => (long?)value),
            string => Fill(new string?[end - start], static value => (string?)value),
            byte[] => Fill(new byte[]?[end - start], static value => (byte[]?)value),
            _ => throw Unknown(sample),
        };

        T[] Fill<T>(T[] values, Func<object?, T> cast)
        {
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = cast(rows[start + i][column]);
            }

            return values;
        }
    }
}
