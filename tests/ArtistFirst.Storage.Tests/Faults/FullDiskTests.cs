using ArtistFirst.Testing;
using ArtistFirst.Tests;
using Npgsql;

namespace ArtistFirst.Storage.Tests;

/// <summary>Real disks that are full or read-only: a clear error, no audio, and nothing that was acknowledged is lost.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public async Task Full_disk_closes_the_gate_with_AF4001_and_the_ledger_goes_on_when_there_is_room()
    {
        await using TinyDisk disk = await TinyDisk.MountAsync(kilobytes: 1024);
        string ballast = disk.At("ballast");
        await File.WriteAllBytesAsync(ballast, new byte[500 * 1024]);
        await using var ledger = new SqliteUsageLedger(disk.Ledger);
        List<UsageReceipt> receipts = await AppendUntilRefusedAsync(ledger, "Free space");
        await AssertClosedAsync(ledger);
        File.Delete(ballast);
        await AssertGoesOnAsync(ledger, receipts);
    }

    [Fact]
    public async Task Disk_that_becomes_read_only_closes_the_gate_with_AF4001_and_the_ledger_goes_on_when_it_is_writable_again()
    {
        await using TinyDisk disk = await TinyDisk.MountAsync(kilobytes: 4096);
        List<UsageReceipt> receipts = [];
        await using (var first = new SqliteUsageLedger(disk.Ledger))
        {
            receipts.Add(await first.AppendAsync(Some.Authorized("job 0")));
        }

        await disk.RemountAsync(isReadOnly: true);
        await using var ledger = new SqliteUsageLedger(disk.Ledger);
        await AssertClosedAsync(ledger);
        await disk.RemountAsync(isReadOnly: false);
        await AssertGoesOnAsync(ledger, receipts);
    }

    [Fact]
    public async Task Full_disk_of_the_server_closes_the_gate_with_AF4001_and_the_ledger_goes_on_when_there_is_room()
    {
        await using TinyDisk disk = await TinyDisk.MountAsync(kilobytes: 16 * 1024);
        string space = disk.At("space");
        Directory.CreateDirectory(space);
        ChildProcessResult owned = await ChildProcess.RunAsync("chown", ["postgres", space]);
        Assert.SkipUnless(owned.ExitCode == 0, owned.Transcript);
        string server = await PostgresServer.NewDatabaseAsync();
        await ExecuteAsync(server, $"CREATE TABLESPACE tiny LOCATION '{space}'");
        await ExecuteAsync(server, "CREATE DATABASE tiny TABLESPACE tiny");
        string database = new NpgsqlConnectionStringBuilder(server) { Database = "tiny" }.ToString();
        try
        {
            await using var ledger = new PostgresUsageLedger(database, new PostgresUsageLedgerOptions { RetryFor = TimeSpan.FromMilliseconds(300) });
            await ledger.AppendAsync(Some.Authorized("job 0"));
            await ExecuteAsync(database, "CREATE TABLE ballast (bytes bytea); ALTER TABLE ballast ALTER COLUMN bytes SET STORAGE EXTERNAL");
            await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(
                database, "DO $$ BEGIN FOR i IN 1..200 LOOP INSERT INTO ballast SELECT decode(repeat('00', 100000), 'hex'); COMMIT; END LOOP; END $$"));
            List<UsageReceipt> receipts = await AppendUntilRefusedAsync(ledger, "is full. Free space");
            await AssertClosedAsync(ledger);
            await ExecuteAsync(database, "DROP TABLE ballast");
            await AssertGoesOnAsync(ledger, receipts);
        }
        finally
        {
            await ExecuteAsync(server, "DROP DATABASE tiny WITH (FORCE)");
            await ExecuteAsync(server, "DROP TABLESPACE tiny");
        }
    }

    private static async Task<List<UsageReceipt>> AppendUntilRefusedAsync(ProvableUsageLedger ledger, string reason)
    {
        const int Many = 20_000;
        List<UsageReceipt> receipts = [];
        try
        {
            for (int i = 0; i < Many; i++)
            {
                receipts.Add(await ledger.AppendAsync(Some.Authorized($"job {i}")));
            }
        }
        catch (ComplianceException refusal)
        {
            Assert.Equal("AF4001", refusal.Code.ToString());
            Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        }

        Assert.InRange(receipts.Count, 1, Many - 1);
        return receipts;
    }

    /// <summary>No audio flows while the use cannot be recorded.</summary>
    private static async Task AssertClosedAsync(ProvableUsageLedger ledger)
    {
        using TestStudio studio = new();
        Isrc song = await studio.AddClearedAsync(Uses.Remix);
        CatalogueGate gate = new(studio.Wallet, studio.Register, ledger, studio.Catalogue, studio.Time);
        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => gate.OpenAsync(new UseRequest(song, Uses.Remix, Territory.Parse("SE")), TestContext.Current.CancellationToken));
        Assert.Equal("AF4001", refusal.Code.ToString());
        Assert.Empty(studio.Catalogue.Opened);
    }

    private static async Task AssertGoesOnAsync(ProvableUsageLedger ledger, List<UsageReceipt> receipts)
    {
        Assert.Equal(UsageReceiptOutcome.Exists, (await ledger.AppendAsync(Some.Authorized("job 0"))).Outcome);
        Assert.Equal(UsageReceiptOutcome.Created, (await ledger.AppendAsync(Some.Authorized("there is room"))).Outcome);
        UsageEntry[] entries = await ledger.ReadAsync().ToArrayAsync();
        Assert.All(receipts, (receipt, i) => Assert.Equal(OperationId.From($"job {i}"), entries[receipt.Sequence].Event.OperationId));
        Assert.True((await ledger.VerifyAsync()).IsIntact);
    }

    private static async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        await using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
