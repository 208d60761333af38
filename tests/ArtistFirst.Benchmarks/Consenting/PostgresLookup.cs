using Npgsql;
using NpgsqlTypes;

namespace ArtistFirst.Benchmarks.Consenting;

/// <summary>The same recordings in a table of a PostgreSQL database, asked for by key with a prepared statement.</summary>
internal sealed class PostgresLookup : IDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlCommand _select;
    private readonly NpgsqlParameter<long> _isrc = new();

    public PostgresLookup(string postgres, int count)
    {
        _connection = new NpgsqlConnection(postgres);
        _connection.Open();
        Execute("DROP TABLE IF EXISTS consent; CREATE UNLOGGED TABLE consent (isrc bigint NOT NULL, policy integer NOT NULL)");
        using (NpgsqlBinaryImporter rows = _connection.BeginBinaryImport("COPY consent FROM STDIN (FORMAT BINARY)"))
        {
            for (int number = 0; number < count; number++)
            {
                rows.StartRow();
                rows.Write((long)LargeRegister.Code(number).Packed, NpgsqlDbType.Bigint);
                rows.Write(number % 100, NpgsqlDbType.Integer);
            }

            rows.Complete();
        }

        Execute("ALTER TABLE consent ADD PRIMARY KEY (isrc)");
        Execute("VACUUM ANALYZE consent");
        _select = new NpgsqlCommand("SELECT policy FROM consent WHERE isrc = $1", _connection);
        _select.Parameters.Add(_isrc);
        _select.Prepare();
    }

    public int Find(long isrc)
    {
        _isrc.TypedValue = isrc;
        return (int)_select.ExecuteScalar()!;
    }

    public void Dispose()
    {
        _select.Dispose();
        _connection.Dispose();
    }

    private void Execute(string sql)
    {
        using NpgsqlCommand command = new(sql, _connection) { CommandTimeout = 1200 };
        command.ExecuteNonQuery();
    }
}
