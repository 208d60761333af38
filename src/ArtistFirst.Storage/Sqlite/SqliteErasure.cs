using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ArtistFirst.Storage;

/// <summary>
/// Erases a side record so that the file holds its bytes nowhere. Whenever SQLite moves rows between pages it leaves copies in the unused parts of pages, which deleting a row does not reach. So
/// the table is written anew without the row and the old one is dropped: with secure_delete all of its pages are written over with zeros. Then the WAL, which may hold older pages, is folded into
/// the file and cut off, and the file is searched for the record's salt.
/// </summary>
/// <param name="connection">A connection to the ledger's file.</param>
/// <param name="file">The file.</param>
internal sealed class SqliteErasure(SqliteConnection connection, LedgerFile file)
{
    private const string WithoutRow = """
        CREATE TABLE usage_side_record_kept (
            commitment BLOB NOT NULL PRIMARY KEY CHECK (length(commitment) = 32),
            salt       BLOB NOT NULL,
            data       BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        INSERT INTO usage_side_record_kept SELECT commitment, salt, data FROM usage_side_record ORDER BY commitment;
        DROP TABLE usage_side_record;
        ALTER TABLE usage_side_record_kept RENAME TO usage_side_record;
        """;

    /// <summary>Erases a record; where there is none, cuts off the WAL that an earlier try had to leave.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="ComplianceException">It is erased, and its bytes are not gone yet (AF4010).</exception>
    public bool Erase(Sha256Hash commitment)
    {
        byte[]? salt = Remove(commitment);
        CutOffLog();
        if (salt is not null && IsInFile(salt))
        {
            Vacuum();
            CutOffLog();
            Require(!IsInFile(salt), $"'{file.Name}' holds a copy that an earlier version of this library left, and VACUUM did not remove it. Keep the file apart, and copy the ledger to a new one with VACUUM INTO.");
        }

        return salt is not null;
    }

    private static void Require(bool holds, string problem)
    {
        if (!holds)
        {
            throw new ComplianceException([EraseNotComplete.Found(problem)]);
        }
    }

    /// <summary>The salt of the record that was there; null where there was none.</summary>
    private byte[]? Remove(Sha256Hash commitment)
    {
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        byte[]? salt = null;
        using (SqliteDataReader row = connection.Query("SELECT salt FROM usage_side_record WHERE commitment = $1", commitment.ToArray()))
        {
            salt = row.Read() ? row.GetFieldValue<byte[]>(0) : null;
        }

        if (salt is not null)
        {
            connection.Run("DELETE FROM usage_side_record WHERE commitment = $1", commitment.ToArray());
            connection.Execute(WithoutRow);
        }

        transaction.Commit();
        return salt;
    }

    /// <summary>SQLite waits for those who read, as long as for a lock. Who reads an older state of the file keeps its pages there.</summary>
    private void CutOffLog()
    {
        raw.sqlite3_busy_timeout(connection.Handle, (int)file.BusyTimeout.TotalMilliseconds);
        long isBusy = connection.Scalar<long>("PRAGMA wal_checkpoint(TRUNCATE)");
        raw.sqlite3_busy_timeout(connection.Handle, 0);
        Require(isBusy == 0, $"Another process reads an older state of '{file.Name}', and has done so for {file.BusyTimeout.TotalSeconds:0.#} s: a backup, a database browser, a transaction that stays open. End it and erase again.");
    }

    private void Vacuum()
    {
        try
        {
            connection.Execute("VACUUM");
        }
        catch (SqliteException fault)
        {
            throw new ComplianceException(
                [EraseNotComplete.Found($"'{file.Name}' holds a copy that an earlier version of this library left, and VACUUM fails: {fault.Message} Free as much space as the file has, see that nobody writes, and run VACUUM with sqlite3.")], fault);
        }
    }

    private bool IsInFile(ReadOnlySpan<byte> bytes)
    {
        using FileStream content = new(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] block = new byte[1 << 20];
        int kept = 0;
        while (content.Read(block, kept, block.Length - kept) is > 0 and int read)
        {
            int end = kept + read;
            if (block.AsSpan(0, end).IndexOf(bytes) >= 0)
            {
                return true;
            }

            kept = int.Min(bytes.Length - 1, end);
            block.AsSpan(end - kept, kept).CopyTo(block);
        }

        return false;
    }
}
