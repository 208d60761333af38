using Microsoft.Data.Sqlite;

namespace ArtistFirst.Storage;

/// <summary>What an SQLite ledger keeps beside its entries. One connection of its own, used by one caller at a time.</summary>
internal sealed class SqliteLedgerStore(LedgerFile file) : LedgerStore, IDisposable
{
    private readonly Lock _turn = new();
    private SqliteConnection? _connection;

    public override Task<LedgerHead> ReadHeadAsync(CancellationToken cancellationToken) => RunAsync(
        static connection =>
        {
            using SqliteDataReader row = connection.Query("SELECT sequence, chain FROM usage_entry ORDER BY sequence DESC LIMIT 1");
            return row.Read() ? new LedgerHead(row.GetInt64(0) + 1, Hash(row, 1)) : default;
        },
        cancellationToken);

    public override Task<Sha256Hash[]> ReadLeavesAsync(long from, int count, CancellationToken cancellationToken) => RunAsync(
        connection =>
        {
            using SqliteDataReader row = connection.Query("SELECT event FROM usage_entry WHERE sequence >= $1 AND sequence < $2 ORDER BY sequence", from, from + count);
            return All(row, static row => MerkleHash.Leaf(row.GetFieldValue<byte[]>(0)));
        },
        cancellationToken);

    public override Task<Sha256Hash[]> ReadTileRootsAsync(int level, long from, int count, CancellationToken cancellationToken) => RunAsync(
        connection =>
        {
            using SqliteDataReader row = connection.Query("SELECT tile, root FROM usage_tile_root WHERE level = $1 AND tile >= $2 AND tile < $3 ORDER BY tile", level, from, from + count);
            (long Tile, Sha256Hash Root)[] kept = All(row, static row => (row.GetInt64(0), Hash(row, 1)));
            return kept.TakeWhile((root, i) => root.Tile == from + i).Select(static root => root.Root).ToArray();
        },
        cancellationToken);

    public override Task AddTileRootsAsync(int level, long from, IReadOnlyList<Sha256Hash> roots, CancellationToken cancellationToken) => RunAsync(
        connection =>
        {
            using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
            for (int i = 0; i < roots.Count; i++)
            {
                connection.Run("INSERT INTO usage_tile_root (level, tile, root) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", level, from + i, roots[i].ToArray());
            }

            transaction.Commit();
            return roots.Count;
        },
        cancellationToken);

    public override Task<IReadOnlyList<string>> ReadCheckpointsAsync(CancellationToken cancellationToken) => RunAsync<IReadOnlyList<string>>(
        static connection =>
        {
            using SqliteDataReader row = connection.Query("SELECT note FROM usage_checkpoint ORDER BY size, note");
            return All(row, static row => row.GetString(0));
        },
        cancellationToken);

    public override Task AddCheckpointAsync(long size, string text, CancellationToken cancellationToken) => RunAsync(
        connection => connection.Run("INSERT INTO usage_checkpoint (size, note) VALUES ($1, $2) ON CONFLICT DO NOTHING", size, text), cancellationToken);

    public override Task AddSideRecordAsync(UsageSideRecord record, CancellationToken cancellationToken) => RunAsync(
        connection => connection.Run(
            "INSERT INTO usage_side_record (commitment, salt, data) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", record.Commitment.ToArray(), record.Salt.ToArray(), record.Data.ToArray()),
        cancellationToken);

    public override Task<(byte[] Salt, byte[] Data)?> FindSideRecordAsync(Sha256Hash commitment, CancellationToken cancellationToken) => RunAsync<(byte[] Salt, byte[] Data)?>(
        connection =>
        {
            using SqliteDataReader row = connection.Query("SELECT salt, data FROM usage_side_record WHERE commitment = $1", commitment.ToArray());
            return row.Read() ? (row.GetFieldValue<byte[]>(0), row.GetFieldValue<byte[]>(1)) : null;
        },
        cancellationToken);

    public override Task RemoveSideRecordAsync(Sha256Hash commitment, CancellationToken cancellationToken) => RunAsync(
        connection => connection.Run("DELETE FROM usage_side_record WHERE commitment = $1", commitment.ToArray()), cancellationToken);

    public override Task<bool> EraseSideRecordAsync(Sha256Hash commitment, CancellationToken cancellationToken) => RunAsync(
        connection => new SqliteErasure(connection, file).Erase(commitment), cancellationToken);

    public override Task<long> TakeQuotaAsync(string key, long limit, long most, CancellationToken cancellationToken) => RunAsync(
        connection =>
        {
            using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
            connection.Run("INSERT INTO usage_quota (key, taken) VALUES ($1, 0) ON CONFLICT DO NOTHING", key);
            long taken;
            using (SqliteDataReader row = connection.Query("SELECT taken FROM usage_quota WHERE key = $1", key))
            {
                taken = row.Read() ? row.GetInt64(0) : long.MaxValue;
            }

            long part = Part(taken, limit, most);
            connection.Run("UPDATE usage_quota SET taken = taken + $2 WHERE key = $1", key, part);
            transaction.Commit();
            return part;
        },
        cancellationToken);

    /// <summary>The pages of the file, and whether the index of operations has every entry: one that is not there would be recorded again.</summary>
    public override Task<string?> CheckAsync(CancellationToken cancellationToken) => RunAsync(
        connection =>
        {
            string answer = connection.Scalar<string>("PRAGMA integrity_check(1)");
            return string.Equals(answer, "ok", StringComparison.Ordinal) ? null : $"SQLite finds '{file.Name}' damaged ({answer}). Keep it with its -wal and -shm files for the inquiry, and restore the last backup.";
        },
        cancellationToken);

    public Task<IReadOnlyList<UsageEntry>> FindAsync(OperationId operation, CancellationToken cancellationToken) => RunAsync<IReadOnlyList<UsageEntry>>(
        connection =>
        {
            using SqliteDataReader row = connection.Query($"SELECT {StoredEntry.Columns} FROM usage_entry WHERE operation = $1 ORDER BY sequence", StoredEntry.Key(operation));
            return All(row, SqliteRow.Read);
        },
        cancellationToken);

    public void Dispose()
    {
        lock (_turn)
        {
            _connection?.Dispose();
            _connection = null;
        }
    }

    private static Sha256Hash Hash(SqliteDataReader row, int column) => Sha256Hash.FromBytes(row.GetFieldValue<byte[]>(column));

    private static T[] All<T>(SqliteDataReader row, Func<SqliteDataReader, T> read)
    {
        List<T> all = [];
        while (row.Read())
        {
            all.Add(read(row));
        }

        return [.. all];
    }

    /// <summary>SQLite works synchronously; the caller's thread is not for that. After a fault the file is opened anew.</summary>
    private Task<T> RunAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) => Task.Run(() => Run(work), cancellationToken);

    private T Run<T>(Func<SqliteConnection, T> work)
    {
        lock (_turn)
        {
            try
            {
                if (file.IsMissing)
                {
                    throw LedgerFault.OfMissing(file);
                }

                return work(_connection ??= file.Open());
            }
            catch (Exception fault)
            {
                _connection?.Dispose();
                _connection = null;
                throw LedgerFault.Of(fault, file);
            }
        }
    }
}
