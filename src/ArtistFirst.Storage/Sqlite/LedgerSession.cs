using Microsoft.Data.Sqlite;

namespace ArtistFirst.Storage;

/// <summary>A connection for writing, with its commands prepared once.</summary>
internal sealed class LedgerSession : IDisposable
{
    private readonly SqliteCommand _version;
    private readonly SqliteCommand _head;
    private readonly SqliteCommand _chain;
    private readonly EntryInsert _insert;
    private readonly SqliteCommand _first;
    private readonly SqliteCommand _commit;

    public LedgerSession(SqliteConnection connection)
    {
        Connection = connection;
        _version = connection.Prepare("PRAGMA user_version");
        _head = connection.Prepare("SELECT sequence, chain FROM usage_entry ORDER BY sequence DESC LIMIT 1");
        _chain = connection.Prepare("SELECT chain FROM usage_entry WHERE sequence = $sequence", ("$sequence", SqliteType.Integer));
        _insert = new EntryInsert(connection);
        _first = connection.Prepare(
            $"SELECT {StoredEntry.Columns} FROM usage_entry WHERE operation = $operation AND kind = $kind",
            ("$operation", SqliteType.Blob),
            ("$kind", SqliteType.Integer));
        _commit = connection.Prepare("COMMIT");

        // The write lock is waited for elsewhere; see LedgerWriter.
        connection.Execute("PRAGMA busy_timeout = 0");
    }

    public SqliteConnection Connection { get; }

    /// <summary>The version of the schema as of the transaction that is open: a newer process may have moved it on since the file was opened.</summary>
    public long ReadVersion() => (long)_version.ExecuteScalar()!;

    /// <summary>The head as of the transaction that is open: other processes may have appended since the last one.</summary>
    public LedgerHead ReadHead()
    {
        using SqliteDataReader reader = _head.ExecuteReader();
        return reader.Read() ? new LedgerHead(reader.GetInt64(0) + 1, Sha256Hash.FromBytes(reader.GetFieldValue<byte[]>(1))) : default;
    }

    /// <summary>Whether the ledger that ends at a head is the one that ended at an earlier head, with what was appended since.</summary>
    public bool Continues(LedgerHead earlier, LedgerHead head)
    {
        if (earlier == head || earlier.Next == 0)
        {
            return true;
        }

        _chain.Parameters[0].Value = earlier.Next - 1;
        return _chain.ExecuteScalar() is byte[] { Length: Sha256Hash.Length } chain && Sha256Hash.FromBytes(chain) == earlier.Chain;
    }

    /// <summary>Appends at the head, within the transaction that is open, and gives the head that there is then.</summary>
    public LedgerHead Append(IReadOnlyList<PendingAppend> batch, LedgerHead head, DateTimeOffset now)
    {
        DateTimeOffset recordedAt = MicrosecondClock.Truncate(now);
        foreach (PendingAppend pending in batch)
        {
            if (pending.Usages.IsEmpty)
            {
                // Nothing to append, and yet to know whether it could be: the version is written over itself, which takes a page of the disk as any append does.
                Connection.Execute($"PRAGMA user_version = {LedgerSchema.Version}");
            }

            for (int i = 0; i < pending.Usages.Length; i++)
            {
                EncodedUsage usage = pending.Usages[i];
                Sha256Hash chain = UsageChain.Link(head.Chain, head.Next, recordedAt, usage.Hash);
                if (_insert.Run(head.Next, usage, recordedAt, chain))
                {
                    pending.Answers[i] = new UsageReceipt(UsageReceiptOutcome.Created, head.Next, recordedAt, usage.Hash);
                    head = new LedgerHead(head.Next + 1, chain);
                }
                else
                {
                    AnswerFromFirst(pending, i);
                }
            }
        }

        return head;
    }

    public void Commit() => _commit.ExecuteNonQuery();

    public void Dispose()
    {
        _version.Dispose();
        _head.Dispose();
        _chain.Dispose();
        _insert.Dispose();
        _first.Dispose();
        _commit.Dispose();
        Connection.Dispose();
    }

    /// <summary>A first event that cannot be read is the trouble of this append alone.</summary>
    private void AnswerFromFirst(PendingAppend pending, int index)
    {
        EncodedUsage usage = pending.Usages[index];
        _first.Parameters[0].Value = StoredEntry.Key(usage.Event.OperationId);
        _first.Parameters[1].Value = (long)usage.Event.Kind;
        using SqliteDataReader reader = _first.ExecuteReader();
        reader.Read();
        try
        {
            pending.Answers[index] = usage.ReceiptFor(SqliteRow.Read(reader));
        }
        catch (ComplianceException altered)
        {
            pending.Fault = altered;
        }
    }
}
