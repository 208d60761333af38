using Microsoft.Data.Sqlite;

namespace ArtistFirst.Storage.Tests;

public sealed class SqliteUsageLedgerAlterationTests : IAsyncDisposable
{
    private const int Entries = 40;
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("ARTISTFIRST_LONG") is "1";

    private readonly TemporaryFolder _folder = new();
    private readonly SqliteUsageLedger _ledger;

    public SqliteUsageLedgerAlterationTests()
    {
        _ledger = new SqliteUsageLedger(_folder.Ledger);
    }

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("UPDATE usage_entry SET recorded_at = recorded_at + 1 WHERE sequence = 3")]
    [InlineData("DELETE FROM usage_entry WHERE sequence = 3")]
    [InlineData("DELETE FROM usage_entry")]
    public async Task File_itself_refuses_changes_and_removals(string sql)
    {
        await WriteAsync();

        SqliteException refusal = Assert.Throws<SqliteException>(() => Execute(sql));

        Assert.Contains("only grows", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(Entries, await _ledger.ReadAsync().CountAsync());
    }

    [Theory]
    [InlineData("UPDATE usage_entry SET recorded_at = recorded_at + 1 WHERE sequence = 17")]
    [InlineData("UPDATE usage_entry SET event = (SELECT event FROM usage_entry WHERE sequence = 16) WHERE sequence = 17")]
    [InlineData("UPDATE usage_entry SET event = x'00' WHERE sequence = 17")]
    [InlineData("UPDATE usage_entry SET event = x'' WHERE sequence = 17")]
    [InlineData("UPDATE usage_entry SET kind = 2 WHERE sequence = 17")]
    [InlineData("UPDATE usage_entry SET operation = zeroblob(16) WHERE sequence = 17")]
    [InlineData("UPDATE usage_entry SET chain = zeroblob(32) WHERE sequence = 17")]
    [InlineData("UPDATE usage_entry SET chain = x'00' WHERE sequence = 17")]
    [InlineData("UPDATE usage_entry SET recorded_at = -1 WHERE sequence = 17")]
    [InlineData("UPDATE usage_entry SET recorded_at = 9223372036854775807 WHERE sequence = 17")]
    [InlineData("DELETE FROM usage_entry WHERE sequence = 17")]
    [InlineData("DELETE FROM usage_entry WHERE sequence BETWEEN 17 AND 20")]
    public async Task Altered_entry_is_found_with_AF4003_and_those_before_it_are_read(string sql)
    {
        await WriteAsync();
        Execute($"PRAGMA ignore_check_constraints = ON; DROP TRIGGER usage_entry_is_not_changed; DROP TRIGGER usage_entry_is_not_removed; {sql}");

        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(async () => await _ledger.ReadAsync().ToArrayAsync());

        Assert.Equal("AF4003", refusal.Code.ToString());
        Assert.Contains("entry 17 ", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(17, await _ledger.ReadAsync().Take(17).CountAsync());
    }

    /// <summary>One bit, in the file itself and not by a statement: a failing disk. The row's values lie one behind the other: operation, instant (8 bytes), event, chain hash.</summary>
    [Fact]
    public async Task Any_bit_of_a_row_that_is_flipped_names_its_entry()
    {
        await WriteAsync();
        UsageEntry entry = (await _ledger.ReadAsync().ToArrayAsync())[17];
        await _ledger.DisposeAsync();
        byte[] file = await File.ReadAllBytesAsync(_folder.Ledger);
        byte[] usage = entry.Event.ToCanonicalBytes();
        int start = file.AsSpan().IndexOf(usage) - 24;
        int end = start + 24 + usage.Length + Sha256Hash.Length;
        Assert.Equal(entry.ChainHash, Sha256Hash.FromBytes(file.AsSpan(end - Sha256Hash.Length, Sha256Hash.Length)));
        for (int at = start; at < end; at += IsLong ? 1 : 5)
        {
            byte[] flipped = [.. file];
            flipped[at] ^= (byte)(1 << (at % 8));
            string path = Path.Combine(_folder.Path, "flipped.db");
            await File.WriteAllBytesAsync(path, flipped);
            await using (var ledger = new SqliteUsageLedger(path))
            {
                UsageAudit audit = await ledger.VerifyAsync();
                Assert.Equal(17, audit.Entries);
                Assert.Contains(audit.Findings, finding => finding.Code.Number == 4003 && finding.Message.Contains("entry 17 ", StringComparison.Ordinal));
            }

            File.Delete(path);
        }
    }

    [Fact]
    public async Task Retry_of_an_entry_that_cannot_be_read_is_refused_with_AF4003_and_others_are_served()
    {
        await WriteAsync();
        Execute("DROP TRIGGER usage_entry_is_not_changed; UPDATE usage_entry SET event = x'00' WHERE sequence = 17");
        UsageEvent altered = Some.Authorized("job 17");

        Task<UsageReceipt> retry = _ledger.AppendAsync(altered).AsTask();
        Task<UsageReceipt> other = _ledger.AppendAsync(Some.Authorized("new")).AsTask();

        Assert.Equal("AF4003", (await Assert.ThrowsAsync<ComplianceException>(() => retry)).Code.ToString());
        Assert.Equal(UsageReceiptOutcome.Created, (await other).Outcome);
    }

    /// <summary>Whatever a disk does to the file: what is read is what was recorded, or the reading is refused. Nothing hangs or crashes.</summary>
    [Fact]
    public async Task File_changed_at_random_is_read_as_recorded_or_refused_with_a_finding()
    {
        await WriteAsync();
        UsageEntry[] recorded = await _ledger.ReadAsync().ToArrayAsync();
        await _ledger.DisposeAsync();
        byte[] file = await File.ReadAllBytesAsync(_folder.Ledger);
        var random = new Random(20261122);
        int refused = 0;
        for (int i = 0; i < 300; i++)
        {
            string path = Path.Combine(_folder.Path, $"changed-{i}.db");
            await File.WriteAllBytesAsync(path, Change(file, random));
            await using var changed = new SqliteUsageLedger(path);
            List<UsageEntry> read = [];
            Exception? refusal = await Record.ExceptionAsync(async () =>
            {
                await foreach (UsageEntry entry in changed.ReadAsync())
                {
                    read.Add(entry);
                }

                await changed.AppendAsync(Some.Authorized("one more"));
            });

            Assert.True(refusal is null or ComplianceException, refusal?.ToString());
            Assert.Equal(recorded.Take(read.Count), read);
            refused += refusal is null ? 0 : 1;
        }

        Assert.InRange(refused, 50, 300);
    }

    private static byte[] Change(byte[] file, Random random)
    {
        byte[] changed = random.Next(4) == 0 ? file[..random.Next(1, file.Length)] : [.. file];
        for (int i = random.Next(1, 20); i > 0; i--)
        {
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
        }

        return changed;
    }

    private async Task WriteAsync()
    {
        for (int i = 0; i < Entries; i++)
        {
            await _ledger.AppendAsync(Some.Authorized($"job {i}"));
        }
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.Ledger};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }
}
