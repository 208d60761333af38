using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ArtistFirst.Storage;

/// <summary>The one writer of a ledger in this process: a connection and its prepared commands. Not thread-safe; the queue sees to that.</summary>
internal sealed class LedgerWriter(LedgerFile file, TimeProvider time) : BatchWriter
{
    private LedgerSession? _session;
    private LedgerHead _head;

    /// <inheritdoc/>
    public override bool WaitsAsynchronously => false;

    /// <summary>Appends in one transaction. When it returns, all of it is on the disk; when it throws, nothing is, as far as can be known.</summary>
    /// <exception cref="ComplianceException">The ledger cannot be written to.</exception>
    public override async Task AppendAsync(IReadOnlyList<PendingAppend> batch)
    {
        try
        {
            if (file.IsMissing)
            {
                throw LedgerFault.OfMissing(file);
            }

            _session ??= new LedgerSession(file.Open());
            await BeginAsync(_session.Connection).ConfigureAwait(false);
            if (_session.ReadVersion() is var version && version != LedgerSchema.Version)
            {
                throw LedgerFault.OfNewer(file, version);
            }

            LedgerHead head = EnsureSame(_session);
            head = _session.Append(batch, head, time.GetUtcNow());
            _session.Commit();
            _head = head;
        }
        catch (Exception fault)
        {
            // Closing rolls back. The next append opens the file anew and looks at it with fresh eyes.
            Dispose();
            throw LedgerFault.Of(fault, file);
        }
    }

    public override void Dispose()
    {
        _session?.Dispose();
        _session = null;
    }

    /// <summary>
    /// What was put in place of the file is another ledger, and what still is open is no longer where anybody looks for it. A ledger that lacks what this
    /// process has a receipt for, also one restored from a backup, would record and count again what is on record.
    /// </summary>
    private LedgerHead EnsureSame(LedgerSession session)
    {
        if (MovedFile.Is(session.Connection))
        {
            throw LedgerFault.OfMissing(file);
        }

        LedgerHead head = session.ReadHead();
        return session.Continues(_head, head) ? head : throw LedgerFault.OfAnother(file, _head);
    }

    /// <summary>
    /// Takes the write lock. SQLite's own waiting sleeps up to 100 ms between two looks, and a busy process next door would be past it
    /// every time; looking every few milliseconds gives both a fair share.
    /// </summary>
    private async Task BeginAsync(SqliteConnection connection)
    {
        long start = TimeProvider.System.GetTimestamp();
        int result;
        while ((result = raw.sqlite3_exec(connection.Handle, "BEGIN IMMEDIATE")) != raw.SQLITE_OK)
        {
            if ((result & 0xFF) != raw.SQLITE_BUSY || TimeProvider.System.GetElapsedTime(start) > file.BusyTimeout)
            {
                throw new SqliteException(raw.sqlite3_errmsg(connection.Handle).utf8_to_string(), result & 0xFF, result);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 5)), TimeProvider.System).ConfigureAwait(false);
        }
    }
}
