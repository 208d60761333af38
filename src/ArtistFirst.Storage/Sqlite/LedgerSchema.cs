namespace ArtistFirst.Storage;

/// <summary>The schema of the file: each step leads from one version to the next, and none is ever changed or undone.</summary>
internal static class LedgerSchema
{
    /// <summary>"AFUL": tells a ledger from any other SQLite file.</summary>
    public const int ApplicationId = 0x4146554C;

    /// <summary>Step n makes version n + 1 of version n.</summary>
    public static IReadOnlyList<string> Steps { get; } = [EntriesAndTheirKeys + EntriesStay(), TreeCheckpointsAndQuotas + SignedAndTakenStay()];

    /// <summary>The version that this code reads and writes.</summary>
    public static int Version => Steps.Count;

    // The table is ordered by position, in which it grows and is read; so it keeps its rowid, and the key has an index of its own.
    private const string EntriesAndTheirKeys = """
        CREATE TABLE usage_entry (
            sequence    INTEGER NOT NULL PRIMARY KEY CHECK (sequence >= 0),
            operation   BLOB    NOT NULL CHECK (length(operation) = 16),
            kind        INTEGER NOT NULL CHECK (kind > 0),
            recorded_at INTEGER NOT NULL CHECK (recorded_at >= 0),
            event       BLOB    NOT NULL,
            chain       BLOB    NOT NULL CHECK (length(chain) = 32)
        ) STRICT;
        CREATE UNIQUE INDEX usage_entry_key ON usage_entry (operation, kind);
        """;

    // What is kept of the tree can be computed again; what was signed, and what was taken of quotas, cannot.
    private const string TreeCheckpointsAndQuotas = """
        CREATE TABLE usage_tile_root (
            level INTEGER NOT NULL CHECK (level >= 0),
            tile  INTEGER NOT NULL CHECK (tile >= 0),
            root  BLOB    NOT NULL CHECK (length(root) = 32),
            PRIMARY KEY (level, tile)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE usage_checkpoint (
            size INTEGER NOT NULL CHECK (size >= 0),
            note TEXT    NOT NULL,
            PRIMARY KEY (size, note)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE usage_quota (
            key   TEXT    NOT NULL PRIMARY KEY,
            taken INTEGER NOT NULL CHECK (taken >= 0)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE usage_side_record (
            commitment BLOB NOT NULL PRIMARY KEY CHECK (length(commitment) = 32),
            salt       BLOB NOT NULL,
            data       BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        """;

    private const string Signed = "What was signed stays.";

    private static string EntriesStay() => SqliteTrigger.Keeping(
        "usage_entry", "A usage ledger only grows: an entry is reversed by another one, not changed.", "A usage ledger only grows: an entry is reversed by another one, not removed.");

    private static string SignedAndTakenStay() =>
        SqliteTrigger.Refusing("usage_quota_only_grows", "UPDATE ON usage_quota", "What was taken of a quota stays taken.", when: "new.taken < old.taken") + SqliteTrigger.Keeping("usage_checkpoint", Signed, Signed);
}
