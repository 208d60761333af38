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
    private readonly EntryPages _pages;
    private readonly EntryChain _chain;

    /// <summary>Opens the file for reading.</summary>
    /// <exception cref="ComplianceException">It cannot be opened (AF4001).</exception>
    public LedgerReader(LedgerFile file, long from)
    {
        _file = file;
        try
        {
            _connection = file.Open();
            _connection.Execute("PRAGMA query_only = ON");
            _pages = new EntryPages(_connection);
            _chain = new EntryChain(from, ChainBefore(from));
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
        List<UsageEntry> page = new(PageSize);
        try
        {
            _pages.Read(_chain.Next, PageSize, entry => page.Add(_chain.Follow(entry)));
            return page;
        }
        catch (Exception fault)
        {
            // What came before the fault is good. The next page begins with the fault.
            return page.Count > 0 ? page : throw (LedgerFault.IsDamage(fault) ? StoredEntry.Altered(_chain.Next, $"its row cannot be read ({fault.Message}).", fault) : LedgerFault.Of(fault, _file));
        }
    }

    public void Dispose()
    {
        _pages?.Dispose();
        _connection?.Dispose();
    }

    private Sha256Hash ChainBefore(long from)
    {
        using SqliteCommand command = _connection.Prepare("SELECT chain FROM usage_entry WHERE sequence = $sequence", ("$sequence", SqliteType.Integer));
        command.Parameters[0].Value = from - 1;
        return command.ExecuteScalar() is byte[] chain ? Sha256Hash.FromBytes(chain) : default;
    }
}
