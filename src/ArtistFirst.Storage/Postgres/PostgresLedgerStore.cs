using Npgsql;

namespace ArtistFirst.Storage;

/// <summary>What a PostgreSQL ledger keeps beside its entries.</summary>
internal sealed class PostgresLedgerStore(PostgresDatabase database) : LedgerStore
{
    public override async Task<LedgerHead> ReadHeadAsync(CancellationToken cancellationToken)
        => (await database.RunAsync(
            connection => connection.Command("SELECT size, chain FROM artistfirst.log_head WHERE shard = $1", database.Shard)
                .ReadAllAsync(static row => new LedgerHead(row.GetInt64(0), row.Hash(1)), cancellationToken),
            cancellationToken).ConfigureAwait(false))[0];

    public override async Task<Sha256Hash[]> ReadLeavesAsync(long from, int count, CancellationToken cancellationToken) =>
    [
        .. await database.RunAsync(
            connection => connection.Command("SELECT event FROM artistfirst.usage_entry WHERE shard = $1 AND sequence >= $2 AND sequence < $3 ORDER BY sequence", database.Shard, from, from + count)
                .ReadAllAsync(static row => MerkleHash.Leaf(row.GetFieldValue<byte[]>(0)), cancellationToken),
            cancellationToken).ConfigureAwait(false),
    ];

    public override async Task<Sha256Hash[]> ReadTileRootsAsync(int level, long from, int count, CancellationToken cancellationToken)
    {
        List<(long Tile, Sha256Hash Root)> kept = await database.RunAsync(
            connection => connection.Command(
                "SELECT tile, root FROM artistfirst.usage_tile_root WHERE shard = $1 AND level = $2 AND tile >= $3 AND tile < $4 ORDER BY tile", database.Shard, (short)level, from, from + count)
                .ReadAllAsync(static row => (row.GetInt64(0), row.Hash(1)), cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return [.. kept.TakeWhile((root, i) => root.Tile == from + i).Select(static root => root.Root)];
    }

    public override Task AddTileRootsAsync(int level, long from, IReadOnlyList<Sha256Hash> roots, CancellationToken cancellationToken) => ExecuteAsync(
        "INSERT INTO artistfirst.usage_tile_root (shard, level, tile, root) SELECT $1, $2, * FROM unnest($3, $4) ON CONFLICT DO NOTHING",
        cancellationToken,
        (short)level, Enumerable.Range(0, roots.Count).Select(i => from + i).ToArray(), roots.Select(static root => root.ToArray()).ToArray());

    public override async Task<IReadOnlyList<string>> ReadCheckpointsAsync(CancellationToken cancellationToken) => await database.RunAsync(
        connection => connection.Command("SELECT note FROM artistfirst.usage_checkpoint WHERE shard = $1 ORDER BY size, note", database.Shard)
            .ReadAllAsync(static row => row.GetString(0), cancellationToken),
        cancellationToken).ConfigureAwait(false);

    public override Task AddCheckpointAsync(long size, string text, CancellationToken cancellationToken) => ExecuteAsync(
        "INSERT INTO artistfirst.usage_checkpoint (shard, size, note) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", cancellationToken, size, text);

    public async Task<IReadOnlyList<UsageEntry>> FindAsync(OperationId operation, CancellationToken cancellationToken) => await database.RunAsync(
        connection => connection.Command($"SELECT {StoredEntry.Columns} FROM artistfirst.usage_entry WHERE shard = $1 AND operation = $2 ORDER BY sequence", database.Shard, operation.ToGuid())
            .ReadAllAsync(static row => row.Entry(), cancellationToken),
        cancellationToken).ConfigureAwait(false);

    public override Task AddSideRecordAsync(UsageSideRecord record, CancellationToken cancellationToken) => ExecuteAsync(
        "INSERT INTO artistfirst.usage_side_record (shard, commitment, salt, data) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING", cancellationToken,
        record.Commitment.ToArray(), record.Salt.ToArray(), record.Data.ToArray());

    public override async Task<(byte[] Salt, byte[] Data)?> FindSideRecordAsync(Sha256Hash commitment, CancellationToken cancellationToken)
    {
        List<(byte[] Salt, byte[] Data)> kept = await database.RunAsync(
            connection => connection.Command("SELECT salt, data FROM artistfirst.usage_side_record WHERE shard = $1 AND commitment = $2", database.Shard, commitment.ToArray())
                .ReadAllAsync(static row => (row.GetFieldValue<byte[]>(0), row.GetFieldValue<byte[]>(1)), cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return kept.Count == 0 ? null : kept[0];
    }

    public override Task RemoveSideRecordAsync(Sha256Hash commitment, CancellationToken cancellationToken)
        => ExecuteAsync("DELETE FROM artistfirst.usage_side_record WHERE shard = $1 AND commitment = $2", cancellationToken, commitment.ToArray());

    public override Task<bool> EraseSideRecordAsync(Sha256Hash commitment, CancellationToken cancellationToken)
        => database.RunAsync(connection => PostgresErasure.EraseAsync(connection, database, commitment, cancellationToken), cancellationToken);

    /// <summary>A try whose connection is lost behind its commit has taken units that nobody uses; the next one takes others.</summary>
    public override Task<long> TakeQuotaAsync(string key, long limit, long most, CancellationToken cancellationToken) => database.RunAsync(
        async connection =>
        {
            NpgsqlTransaction transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                await connection.Command("SELECT set_config('synchronous_commit', 'on', true)").ReadAllAsync(static _ => true, cancellationToken).ConfigureAwait(false);
                await connection.Command("INSERT INTO artistfirst.usage_quota (shard, key, taken) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING", database.Shard, key)
                    .ReadAllAsync(static _ => true, cancellationToken).ConfigureAwait(false);
                List<long> taken = await connection.Command("SELECT taken FROM artistfirst.usage_quota WHERE shard = $1 AND key = $2 FOR UPDATE", database.Shard, key)
                    .ReadAllAsync(static row => row.GetInt64(0), cancellationToken).ConfigureAwait(false);
                long part = Part(taken[0], limit, most);
                await connection.Command("UPDATE artistfirst.usage_quota SET taken = taken + $3 WHERE shard = $1 AND key = $2", database.Shard, key, part)
                    .ReadAllAsync(static _ => true, cancellationToken).ConfigureAwait(false);
                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                return part;
            }
        },
        cancellationToken);

    /// <summary>Inserts that mean the same when they are done twice. The session's own setting might let go of what was signed.</summary>
    private Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params object[] values) => database.RunAsync(
        async connection =>
        {
            NpgsqlBatch batch = connection.CreateBatch();
            await using (batch.ConfigureAwait(false))
            {
                batch.Add("SET LOCAL synchronous_commit TO 'on'");
                batch.Add(sql, [database.Shard, .. values]);
                return await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
        },
        cancellationToken);
}
