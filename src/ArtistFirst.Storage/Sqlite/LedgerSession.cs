using Microsoft.Data.Sqlite;

namespace ArtistFirst.Storage;

/// <summary>A connection for writing, with its commands prepared once.</summary>
internal sealed class LedgerSession : IDisposable
{
    private readonly SqliteCommand _version;
    private readonly SqliteCommand _head;
    private readonly SqliteCommand _chain;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _first;
    private readonly SqliteCommand _commit;

    public LedgerSession(SqliteConnection connection)
    {
        Connection = connection;
        _version = connection.Prepare("PRAGMA user_version");
        _head = connection.Prepare("SELECT sequence, chain FROM usage_entry ORDER BY sequence DESC LIMIT 1");
        _chain = connection.Prepare("SELECT chain FROM usage_entry WHERE sequence = $sequence", ("$sequence", SqliteType.Integer));
        _insert = connection.Prepare(
            """
            INSERT INTO usage_entry (sequence, operation, kind, recorded_at, event, chain)
            VALUES ($sequence, $operation, $kind, $recorded_at, $event, $chain)
            ON CONFLICT (operation, kind) DO NOTHING
            """,
            ("$sequence", SqliteType.Integer),
            ("$operation", SqliteType.Blob),
            ("$kind", SqliteType.Integer),
            ("$recorded_at", SqliteType.Integer),
            ("$event", SqliteType.Blob),
            ("$chain", SqliteType.Blob));
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
        foreach (PendingAppend pending in batch)
        {
            if (pending.Usage is not { } usage)
            {
                // Nothing to append, and yet to know whether it could be: the version is written over itself, which takes a page of the disk as any append does.
                Connection.Execute($"PRAGMA user_version = {LedgerSchema.Version}");
                continue;
            }

            UsageEntry entry = usage.EntryAt(head.Next, head.Chain, now);
            if (Insert(entry, usage.Bytes))
            {
                pending.Answer = new UsageReceipt(UsageReceiptOutcome.Created, entry.Sequence, entry.RecordedAt, entry.EventHash);
                head = new LedgerHead(head.Next + 1, entry.ChainHash);
            }
            else
            {
                AnswerFromFirst(pending, usage);
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

    private bool Insert(UsageEntry entry, byte[] bytes)
    {
        _insert.Parameters[0].Value = entry.Sequence;
        _insert.Parameters[1].Value = StoredEntry.Key(entry.Event.OperationId);
        _insert.Parameters[2].Value = (long)entry.Event.Kind;
        _insert.Parameters[3].Value = MicrosecondClock.ToMicroseconds(entry.RecordedAt);
        _insert.Parameters[4].Value = bytes;
        _insert.Parameters[5].Value = entry.ChainHash.ToArray();
        return _insert.ExecuteNonQuery() == 1;
    }

    /// <summary>A first event that cannot be read is the trouble of this append alone.</summary>
    private void AnswerFromFirst(PendingAppend pending, EncodedUsage usage)
    {
        _first.Parameters[0].Value = StoredEntry.Key(usage.Event.OperationId);
        _first.Parameters[1].Value = (long)usage.Event.Kind;
        using SqliteDataReader reader = _first.ExecuteReader();
        reader.Read();
        try
        {
            pending.Answer = usage.ReceiptFor(SqliteRow.Read(reader));
        }
        catch (ComplianceException altered)
        {
            pending.Fault = altered;
        }
    }
}
