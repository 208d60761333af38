using Microsoft.Data.Sqlite;
using Npgsql;

namespace ArtistFirst.Benchmarks.Ledgers;

/// <summary>The floor: rows of the same size put into a table with the same keys by the store's own means, as durably, with nothing hashed, chained or looked up.</summary>
internal sealed class RawInsert : IDisposable
{
    private readonly SqliteConnection? _sqlite;
    private readonly SqliteCommand? _insert;
    private readonly NpgsqlConnection? _postgres;
    private readonly byte[] _chain = new byte[32];
    private long _next;

    public RawInsert(string path)
    {
        _sqlite = new SqliteConnection($"Data Source={path};Pooling=False");
        _sqlite.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE raw (sequence INTEGER NOT NULL PRIMARY KEY CHECK (sequence >= 0), operation BLOB NOT NULL CHECK (length(operation) = 16), kind INTEGER NOT NULL CHECK (kind > 0), recorded_at INTEGER NOT NULL CHECK (recorded_at >= 0), event BLOB NOT NULL, chain BLOB NOT NULL CHECK (length(chain) = 32)) STRICT; CREATE UNIQUE INDEX raw_key ON raw (operation, kind)");
        _insert = _sqlite.CreateCommand();
        _insert.CommandText = "INSERT INTO raw VALUES ($1, $2, $3, $4, $5, $6)";
        foreach (int i in Enumerable.Range(1, 6))
        {
            _insert.Parameters.Add($"${i}", i is 2 or 5 or 6 ? SqliteType.Blob : SqliteType.Integer);
        }

        _insert.Prepare();
    }

    public RawInsert(NpgsqlConnection postgres)
    {
        _postgres = postgres;
        using NpgsqlCommand make = new("CREATE TABLE IF NOT EXISTS raw (shard smallint NOT NULL, sequence bigint NOT NULL CHECK (sequence >= 0), operation uuid NOT NULL, kind smallint NOT NULL CHECK (kind > 0), recorded_at bigint NOT NULL CHECK (recorded_at >= 0), event bytea NOT NULL, chain bytea NOT NULL CHECK (length(chain) = 32), PRIMARY KEY (shard, sequence), UNIQUE (shard, operation, kind)); TRUNCATE raw", postgres);
        make.ExecuteNonQuery();
    }

    /// <summary>One commit of so many rows.</summary>
    public ValueTask CommitAsync(byte[][] events)
    {
        if (_sqlite is null)
        {
            return CommitPostgresAsync(events);
        }

        CommitSqlite(events);
        return ValueTask.CompletedTask;
    }

    public void Dispose()
    {
        _insert?.Dispose();
        _sqlite?.Dispose();
    }

    private void CommitSqlite(ReadOnlySpan<byte[]> events)
    {
        using SqliteTransaction transaction = _sqlite!.BeginTransaction(deferred: false);
        foreach (byte[] bytes in events)
        {
            _insert!.Parameters[0].Value = _next;
            _insert.Parameters[1].Value = SampleUses.Id(_next++).ToByteArray(bigEndian: true);
            _insert.Parameters[2].Value = 1L;
            _insert.Parameters[3].Value = _next;
            _insert.Parameters[4].Value = bytes;
            _insert.Parameters[5].Value = _chain;
            _insert.Transaction = transaction;
            _insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private async ValueTask CommitPostgresAsync(byte[][] events)
    {
        int count = events.Length;
        long[] positions = [.. Enumerable.Range(0, count).Select(i => _next + i)];
        await using NpgsqlCommand insert = new("INSERT INTO raw SELECT 0, * FROM unnest($1, $2, $3, $4, $5, $6)", _postgres);
        insert.Parameters.AddRange(new NpgsqlParameter[]
        {
            new() { Value = positions },
            new() { Value = Array.ConvertAll(positions, SampleUses.Id) },
            new() { Value = Enumerable.Repeat((short)1, count).ToArray() },
            new() { Value = positions },
            new() { Value = events },
            new() { Value = Enumerable.Repeat(_chain, count).ToArray() },
        });
        await insert.PrepareAsync().ConfigureAwait(false);
        await insert.ExecuteNonQueryAsync().ConfigureAwait(false);
        _next += count;
    }

    private void Execute(string sql)
    {
        using SqliteCommand command = _sqlite!.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
