using Npgsql;

namespace ArtistFirst.Storage;

/// <summary>Commands with parameters $1, $2 and so on.</summary>
internal static class PostgresCommands
{
    public static NpgsqlCommand Command(this NpgsqlConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (object value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }

    public static void Add(this NpgsqlBatch batch, string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (object value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        batch.BatchCommands.Add(command);
    }

    /// <summary>All rows of a command.</summary>
    public static async Task<List<T>> ReadAllAsync<T>(this NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using (command.ConfigureAwait(false))
        {
            NpgsqlDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (row.ConfigureAwait(false))
            {
                List<T> all = [];
                while (await row.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    all.Add(read(row));
                }

                return all;
            }
        }
    }

    public static Sha256Hash Hash(this NpgsqlDataReader row, int column) => Sha256Hash.FromBytes(row.GetFieldValue<byte[]>(column));

    /// <summary>Reads a row of <see cref="StoredEntry.Columns"/>.</summary>
    /// <exception cref="ComplianceException">It is not what was recorded (AF4003).</exception>
    public static UsageEntry Entry(this NpgsqlDataReader row)
    {
        Span<byte> operation = stackalloc byte[16];
        row.GetGuid(1).TryWriteBytes(operation, bigEndian: true, out _);
        return StoredEntry.Of(row.GetInt64(0), operation, row.GetInt16(2), row.GetInt64(3), row.GetFieldValue<byte[]>(4), row.GetFieldValue<byte[]>(5));
    }
}
