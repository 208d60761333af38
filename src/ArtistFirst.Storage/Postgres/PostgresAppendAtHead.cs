using Npgsql;

namespace ArtistFirst.Storage;

/// <summary>
/// The short way: one statement and one round trip, where the head of the log still is as this process left it and none of the operations is on record. Otherwise the statement
/// changes nothing, and <see cref="PostgresAppend"/> finds out what is different. An operation that is on record fails the whole statement by the unique index, which looks for it anyway.
/// </summary>
/// <remarks>
/// The update takes the lock of the head. Who has waited for it sees the row as the last holder left it, and so no longer the head that it expects; who sees that head saw everything
/// before it, for entries and head are committed together.
/// </remarks>
internal sealed class PostgresAppendAtHead(NpgsqlConnection connection, PostgresDatabase database, IReadOnlyList<PendingAppend> pending, bool isPrepared)
{
    /// <summary>The entry of an operation and a kind n. The server would else read the whole table where it has no statistics of it yet.</summary>
    public const string OnRecord = $"SELECT {StoredEntry.Columns} FROM artistfirst.usage_entry WHERE shard = $1 AND operation = n.operation AND kind = n.kind LIMIT 1";

    // The version is that of the schema: who migrates it moves every head on, and so stops those who know only what was before. Nothing is
    // joined, and each array is unnested where its values go: a join, or arrays that are first put side by side (FROM unnest), costs each row.
    private const string MoveHead = """
        WITH head AS (
            UPDATE artistfirst.log_head AS h SET size = $9, chain = $10
            WHERE h.shard = $1 AND h.size = $8 AND h.chain = $11 AND h.version = $12 AND current_setting('synchronous_commit') = 'on'
        """;

    private const string HasLastEntry = "AND EXISTS (SELECT FROM artistfirst.usage_entry AS e WHERE e.shard = $1 AND e.sequence = $8 - 1 AND e.chain = $11)";

    private const string InsertThen = $"""
            RETURNING h.shard
        )
        INSERT INTO artistfirst.usage_entry (shard, {StoredEntry.Columns})
        SELECT $1, unnest($2), unnest($3), unnest($4), unnest($5), unnest($6), unnest($7) WHERE EXISTS (SELECT FROM head)
        """;

    private const string Append = $"{MoveHead} {InsertThen}";
    private const string LookAndAppend = $"{MoveHead} {HasLastEntry} {InsertThen}";

    private readonly PostgresColumns _new = new(pending.Sum(static append => append.Usages.Length));
    private readonly HashSet<(OperationId Operation, UsageEventKind Kind)> _keys = new(pending.Sum(static append => append.Usages.Length));

    /// <summary>Appends at the head.</summary>
    /// <param name="head">The head as this process left it.</param>
    /// <param name="now">When.</param>
    /// <param name="looks">Whether the log has to hold the last entry too, which the head says.</param>
    /// <returns>The head that there is then; null where this way does not lead there, and nothing was changed.</returns>
    public async Task<LedgerHead?> TryRunAsync(LedgerHead head, DateTimeOffset now, bool looks)
    {
        if (head.Next == 0 || !TryPlace(head, now, out LedgerHead next))
        {
            return null;
        }

        NpgsqlCommand command = connection.Command(
            looks ? LookAndAppend : Append, [database.Shard, .. _new.ToValues(), head.Next, next.Next, next.Chain.ToArray(), head.Chain.ToArray(), (long)PostgresSchema.Version]);
        await using (command.ConfigureAwait(false))
        {
            if (await RunAsync(command).ConfigureAwait(false))
            {
                return next;
            }
        }

        // It is known that nothing was recorded: what stands there is not from here, however alike.
        foreach (PendingAppend append in pending)
        {
            Array.Clear(append.InDoubt);
        }

        return null;
    }

    private async Task<bool> RunAsync(NpgsqlCommand command)
    {
        try
        {
            if (isPrepared)
            {
                await command.PrepareAsync().ConfigureAwait(false); // once for each connection: the server plans it no more
            }

            return await command.ExecuteNonQueryAsync().ConfigureAwait(false) == _new.Count;
        }
        catch (PostgresException known) when (string.Equals(known.SqlState, PostgresErrorCodes.UniqueViolation, StringComparison.Ordinal))
        {
            return false;
        }
    }

    /// <summary>Gives everything its position. Whoever only asks whether the ledger can be written to, or brings the same twice, is answered on the long way.</summary>
    private bool TryPlace(LedgerHead head, DateTimeOffset now, out LedgerHead next)
    {
        next = head;
        foreach (PendingAppend append in pending)
        {
            for (int i = 0; i < append.Usages.Length; i++)
            {
                EncodedUsage usage = append.Usages[i];
                UsageEntry entry = usage.EntryAt(next.Next, next.Chain, now);
                if (!_keys.Add((entry.Event.OperationId, entry.Event.Kind)))
                {
                    return false;
                }

                _new.Add(entry, usage.Bytes);
                append.Answers[i] = new UsageReceipt(UsageReceiptOutcome.Created, entry.Sequence, entry.RecordedAt, entry.EventHash);
                append.InDoubt[i] = entry.ChainHash;
                next = new LedgerHead(entry.Sequence + 1, entry.ChainHash);
            }

            if (append.Usages.IsEmpty)
            {
                return false;
            }
        }

        return _new.Count > 0;
    }
}
