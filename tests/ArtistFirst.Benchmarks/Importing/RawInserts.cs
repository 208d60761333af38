using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ArtistFirst.Benchmarks.Importing;

/// <summary>The floor: rows of the size of a claim, inserted as they are, one statement each.</summary>
internal static class RawInserts
{
    private const string Table = "CREATE TABLE raw_claims (id TEXT PRIMARY KEY, asset TEXT NOT NULL, body TEXT NOT NULL)";
    private const string Insert = "INSERT INTO raw_claims (id, asset, body) VALUES (@id, @asset, @body)";

    public static async Task IntoSqliteAsync(string path, int rows, int batch)
    {
        await using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using SqliteCommand durable = new("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL", connection);
        await durable.ExecuteNonQueryAsync();
        await InsertAsync(connection, rows, batch);
    }

    public static async Task IntoPostgresAsync(string connectionString, int rows, int batch)
    {
        await using NpgsqlConnection connection = new(connectionString);
        await connection.OpenAsync();
        await InsertAsync(connection, rows, batch);
    }

    private static async Task InsertAsync(DbConnection connection, int rows, int batch)
    {
        await using DbCommand table = connection.CreateCommand();
        table.CommandText = Table;
        await table.ExecuteNonQueryAsync();
        for (int start = 0; start < rows; start += batch)
        {
            await using DbTransaction transaction = await connection.BeginTransactionAsync();
            await using DbCommand insert = connection.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText = Insert;
            DbParameter[] parameters = [.. new[] { "@id", "@asset", "@body" }.Select(name => Add(insert, name))];
            for (int row = start; row < Math.Min(rows, start + batch); row++)
            {
                parameters[0].Value = string.Create(CultureInfo.InvariantCulture, $"{row:D32}");
                parameters[1].Value = string.Create(CultureInfo.InvariantCulture, $"SEA0C{row / 2:D7}");
                parameters[2].Value = "{\"party\":\"https://label0.example\",\"side\":\"master\",\"share\":\"50\",\"recordedAt\":\"2026-11-22T12:00:00Z\"}";
                await insert.ExecuteNonQueryAsync();
            }

            await transaction.CommitAsync();
        }
    }

    private static DbParameter Add(DbCommand command, string name)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = string.Empty;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
