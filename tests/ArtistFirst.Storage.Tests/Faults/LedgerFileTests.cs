using Microsoft.Data.Sqlite;

namespace ArtistFirst.Storage.Tests;

public sealed class LedgerFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Connection_is_in_WAL_mode_and_synchronizes_each_commit()
    {
        using SqliteConnection connection = new LedgerFile(_folder.Ledger, new SqliteUsageLedgerOptions()).Open();

        Assert.Equal("wal", connection.Scalar<string>("PRAGMA journal_mode"));
        Assert.Equal(2, connection.Scalar<long>("PRAGMA synchronous"));
        Assert.Equal(1, connection.Scalar<long>("PRAGMA fullfsync"));
        Assert.Equal(LedgerSchema.ApplicationId, connection.Scalar<long>("PRAGMA application_id"));
        Assert.Equal(LedgerSchema.Version, connection.Scalar<long>("PRAGMA user_version"));
    }

    [Fact]
    public void Tables_are_strict()
    {
        using SqliteConnection connection = new LedgerFile(_folder.Ledger, new SqliteUsageLedgerOptions()).Open();

        Assert.Equal(0, connection.Scalar<long>("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND NOT strict"));
    }
}
