using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ArtistFirst.Storage;

/// <summary>What SQLite's result codes mean for whoever runs the ledger, and what to do about them.</summary>
internal static class LedgerFault
{
    /// <summary>The exception for a fault while the ledger was opened, written or read.</summary>
    public static ComplianceException Of(Exception fault, LedgerFile file) => fault switch
    {
        ComplianceException known => known,
        SqliteException sqlite => new ComplianceException([LedgerUnavailable.Found(Explain(sqlite, file))], sqlite),
        _ => new ComplianceException([LedgerUnavailable.Found(fault)], fault),
    };

    /// <summary>The exception for a file that was open, and is gone.</summary>
    public static ComplianceException OfMissing(LedgerFile file) => new([LedgerUnavailable.Found(
        $"'{file.Name}' was there and has been moved or removed, or another file has been put in its place. Put it back with its -wal and -shm files, or restart to go on with what is there.")]);

    /// <summary>The exception for a file that is not the ledger that this process wrote to.</summary>
    public static ComplianceException OfAnother(LedgerFile file, LedgerHead head) => new([LedgerUnavailable.Found(
        $"'{file.Name}' is another ledger, or an earlier state of this one: it should hold entry {head.Next - 1} as this process knows it, and does not. Put the ledger back with its -wal and -shm files, or restart to go on with what is there.")]);

    /// <summary>The exception for a schema that this process does not know.</summary>
    public static ComplianceException OfNewer(LedgerFile file, long version) => new([LedgerUnavailable.Found(
        $"'{file.Name}' has version {version} of the schema, and this process knows versions up to {LedgerSchema.Version}. Update this process, or give it a ledger file of its own.")]);

    /// <summary>Whether a row was found to be damaged: broken pages, or a value of another type than the table has.</summary>
    public static bool IsDamage(Exception fault) => fault is SqliteException { SqliteErrorCode: raw.SQLITE_CORRUPT } or InvalidCastException or OverflowException or InvalidOperationException or ArgumentException;

    private static string Explain(SqliteException fault, LedgerFile file) => fault.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => $"The disk of '{file.Name}' is full, or its quota is used up. Free space: the ledger goes on without a restart.",
        raw.SQLITE_CANTOPEN => $"'{file.Name}' cannot be opened or created. See that its folder exists and that this process may read and write in it.",
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH =>
            $"'{file.Name}' or its folder is read-only for this process. It has to write the file, and -wal and -shm files beside it.",
        raw.SQLITE_CORRUPT => $"'{file.Name}' is damaged. Keep it with its -wal and -shm files for the inquiry, and restore the last backup.",
        raw.SQLITE_NOTADB => $"'{file.Name}' is damaged, or no SQLite file. Keep it for the inquiry, and restore the last backup or give the ledger a file of its own.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED =>
            $"Another process has kept '{file.Name}' locked for {file.BusyTimeout.TotalSeconds:0.#} s. Find it: a backup or a database browser with an open transaction.",
        raw.SQLITE_IOERR => $"The disk of '{file.Name}' reports an error. Look at the system's log, and put the file on a sound local disk.",
        _ => $"SQLite answers {fault.SqliteErrorCode} (extended {fault.SqliteExtendedErrorCode}) for '{file.Name}'. The inner exception has its words.",
    };
}
