using Microsoft.Data.Sqlite;

namespace ArtistFirst.Storage;

/// <summary>
/// Reads entries page by page. Each page is a transaction of its own: a long reading would otherwise keep SQLite from folding the WAL back
/// into the file, which would grow without end. Entries do not change, so pages fit together.
/// </summary>
internal sealed class LedgerReader : IDisposable
{
    private const int PageSize = 1_000;

    private readonly LedgerFile _file;
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _page;
    private long _next;
    private Sha256Hash _chain;

    /// <summary>Opens the file for reading.</summary>
    /// <exception cref="ComplianceException">It cannot be opened (AF4001).</exception>
    public LedgerReader(LedgerFile file, long from)
    {
        _file = file;
        _next = from;
        try
        {
            _connection = file.Open();
            _connection.Execute("PRAGMA query_only = ON");
            _page = _connection.Prepare(
                $"SELECT {StoredEntry.Columns} FROM usage_entry WHERE sequence >= $from ORDER BY sequence LIMIT $count",
                ("$from", SqliteType.Integer),
                ("$count", SqliteType.Integer));
            _chain = ChainBefore(from);
        }
        catch (Exception fault)
        {
            Dispose();
            throw LedgerFault.Of(fault, file);
        }
    }

    /// <summary>The next entries; none at the end.</summary>
    /// <exception cref="ComplianceException">The file cannot be read (AF4001), or an entry is not as it was recorded (AF4003).</exception>
    public IReadOnlyList<UsageEntry> ReadPage()
    {
        List<UsageEntry> page = [];
        try
        {
            _page.Parameters[0].Value = _next;
            _page.Parameters[1].Value = PageSize;
            using SqliteDataReader rows = _page.ExecuteReader();
            while (rows.Read())
            {
                page.Add(Follow(StoredEntry.Read(rows)));
            }

            return page;
        }
        catch (Exception fault)
        {
            // What came before the fault is good. The next page begins with the fault.
            return page.Count > 0 ? page : throw (LedgerFault.IsDamage(fault) ? StoredEntry.Altered(_next, $"its row cannot be read ({fault.Message}).", fault) : LedgerFault.Of(fault, _file));
        }
    }

    public void Dispose()
    {
        _page?.Dispose();
        _connection?.Dispose();
    }

    /// <summary>Checks that an entry follows from the one before it.</summary>
    private UsageEntry Follow(UsageEntry entry)
    {
        if (entry.Sequence != _next)
        {
            throw StoredEntry.Altered(_next, $"it is missing; the next one is {entry.Sequence}.");
        }

        if (entry.ChainHash != UsageChain.Link(_chain, entry.Sequence, entry.RecordedAt, entry.EventHash))
        {
            throw StoredEntry.Altered(_next, "its chain hash does not follow from the entry before it.");
        }

        (_next, _chain) = (_next + 1, entry.ChainHash);
        return entry;
    }

    private Sha256Hash ChainBefore(long from)
    {
        using SqliteCommand command = _connection.Prepare("SELECT chain FROM usage_entry WHERE sequence = $sequence", ("$sequence", SqliteType.Integer));
        command.Parameters[0].Value = from - 1;
        return command.ExecuteScalar() is byte[] chain ? Sha256Hash.FromBytes(chain) : default;
    }
}
