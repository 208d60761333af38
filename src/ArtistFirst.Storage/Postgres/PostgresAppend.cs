using Npgsql;

namespace ArtistFirst.Storage;

/// <summary>
/// One transaction: takes the head of the log, looks which operations are on record, gives the others their positions, and commits. Two round trips. Read committed
/// matters: each statement behind the lock sees what the last holder of the lock committed.
/// </summary>
internal sealed class PostgresAppend(NpgsqlConnection connection, PostgresDatabase database, IReadOnlyList<PendingAppend> pending)
{
    private readonly Dictionary<(Guid Operation, UsageEventKind Kind), object> _known = [];
    private readonly PostgresColumns _new = new(pending.Sum(static append => append.Usages.Length));

    /// <summary>The head before this.</summary>
    public LedgerHead Found { get; private set; }

    /// <summary>Whether some of it was on record.</summary>
    public bool HasKnown { get; private set; }

    /// <summary>Appends, and gives the head that there is then.</summary>
    public async Task<LedgerHead> RunAsync(LedgerHead before, DateTimeOffset now)
    {
        Found = await BeginAsync(before).ConfigureAwait(false);
        LedgerHead next = Place(Found, now);
        await CommitAsync(Found, next).ConfigureAwait(false);
        return next;
    }

    private async Task<LedgerHead> BeginAsync(LedgerHead before)
    {
        NpgsqlBatch batch = connection.CreateBatch();
        await using (batch.ConfigureAwait(false))
        {
            batch.Add("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");
            batch.Add("SET LOCAL synchronous_commit TO 'on'");
            batch.Add("SELECT size, chain, current_setting('synchronous_commit') FROM artistfirst.log_head WHERE shard = $1 FOR UPDATE", database.Shard);
            batch.Add("SELECT max(version) FROM artistfirst.ledger_version");
            batch.Add("SELECT e.chain FROM artistfirst.log_head h JOIN artistfirst.usage_entry e ON e.shard = h.shard AND e.sequence = h.size - 1 WHERE h.shard = $1", database.Shard);
            batch.Add("SELECT chain FROM artistfirst.usage_entry WHERE shard = $1 AND sequence = $2", database.Shard, before.Next - 1);
            EncodedUsage[] usages = [.. pending.SelectMany(static append => append.Usages.ToArray())];
            batch.Add(
                $"SELECT e.* FROM unnest($2, $3) AS n (operation, kind) CROSS JOIN LATERAL ({PostgresAppendAtHead.OnRecord}) AS e",
                database.Shard, Array.ConvertAll(usages, static usage => usage.Event.OperationId.ToGuid()), Array.ConvertAll(usages, static usage => (short)usage.Event.Kind));
            NpgsqlDataReader row = await batch.ExecuteReaderAsync().ConfigureAwait(false);
            await using (row.ConfigureAwait(false))
            {
                return await ReadAsync(row, before).ConfigureAwait(false);
            }
        }
    }

    private async Task<LedgerHead> ReadAsync(NpgsqlDataReader row, LedgerHead before)
    {
        await row.ReadAsync().ConfigureAwait(false);
        var head = new LedgerHead(row.GetInt64(0), row.Hash(1));
        if (row.GetString(2) is not "on" and var careless)
        {
            throw PostgresFault.OfCareless(database.Name, careless);
        }

        await NextAsync(row).ConfigureAwait(false);
        if (row.GetInt64(0) is var version && version > PostgresSchema.Version)
        {
            throw PostgresFault.OfNewer(database.Name, version);
        }

        if ((await NextAsync(row).ConfigureAwait(false) ? row.Hash(0) : default) != head.Chain)
        {
            throw PostgresFault.OfHead(head.Next);
        }

        if ((await NextAsync(row).ConfigureAwait(false) ? row.Hash(0) : default) != before.Chain)
        {
            throw PostgresFault.OfAnother(database.Name, before);
        }

        for (bool isThere = await NextAsync(row).ConfigureAwait(false); isThere; isThere = await row.ReadAsync().ConfigureAwait(false))
        {
            HasKnown = true;
            _known.TryAdd((row.GetGuid(1), (UsageEventKind)row.GetInt16(2)), ReadKnown(row)); // once for each time that it was asked for
        }

        return head;
    }

    /// <summary>A first event that cannot be read is the trouble of those alone who ask for it.</summary>
    private static object ReadKnown(NpgsqlDataReader row)
    {
        try
        {
            return row.Entry();
        }
        catch (ComplianceException altered)
        {
            return altered;
        }
    }

    private static async Task<bool> NextAsync(NpgsqlDataReader row)
    {
        await row.NextResultAsync().ConfigureAwait(false);
        return await row.ReadAsync().ConfigureAwait(false);
    }

    /// <summary>Answers for what is on record, and gives the rest positions from the head on.</summary>
    private LedgerHead Place(LedgerHead head, DateTimeOffset now)
    {
        foreach (PendingAppend append in pending)
        {
            for (int i = 0; i < append.Usages.Length; i++)
            {
                head = Place(append, i, head, now);
            }
        }

        return head;
    }

    private LedgerHead Place(PendingAppend append, int index, LedgerHead head, DateTimeOffset now)
    {
        EncodedUsage usage = append.Usages[index];
        (Guid, UsageEventKind) key = (usage.Event.OperationId.ToGuid(), usage.Event.Kind);
        if (_known.TryGetValue(key, out object? first))
        {
            if (first is UsageEntry entry)
            {
                append.Answers[index] = AnswerFor(append.InDoubt[index], usage, entry);
            }

            append.Fault ??= first as Exception;
            return head;
        }

        UsageEntry next = usage.EntryAt(head.Next, head.Chain, now);
        _new.Add(next, usage.Bytes);
        _known.Add(key, next);
        append.Answers[index] = new UsageReceipt(UsageReceiptOutcome.Created, next.Sequence, next.RecordedAt, next.EventHash);
        append.InDoubt[index] = next.ChainHash;
        return new LedgerHead(head.Next + 1, next.ChainHash);
    }

    /// <summary>What an earlier try of this very append recorded before its connection was lost was created by it.</summary>
    private static UsageReceipt AnswerFor(Sha256Hash inDoubt, EncodedUsage usage, UsageEntry first)
    {
        UsageReceipt receipt = usage.ReceiptFor(first);
        return first.ChainHash == inDoubt ? receipt with { Outcome = UsageReceiptOutcome.Created } : receipt;
    }

    /// <summary>The head is written over itself where nothing is added: whoever asks whether the ledger can be written to wants to know of the disk.</summary>
    private async Task CommitAsync(LedgerHead head, LedgerHead next)
    {
        NpgsqlBatch batch = connection.CreateBatch();
        await using (batch.ConfigureAwait(false))
        {
            if (_new.Count > 0)
            {
                batch.Add(
                    $"INSERT INTO artistfirst.usage_entry (shard, {StoredEntry.Columns}) SELECT $1, unnest($2), unnest($3), unnest($4), unnest($5), unnest($6), unnest($7)", [database.Shard, .. _new.ToValues()]);
            }

            // A head that a process of an older version began, behind the migration, has no version yet; that of the schema was looked at.
            batch.Add("UPDATE artistfirst.log_head SET size = $3, chain = $4, version = $5 WHERE shard = $1 AND size = $2", database.Shard, head.Next, next.Next, next.Chain.ToArray(), (long)PostgresSchema.Version);
            batch.Add("COMMIT");
            await batch.ExecuteNonQueryAsync().ConfigureAwait(false);
        }
    }
}
