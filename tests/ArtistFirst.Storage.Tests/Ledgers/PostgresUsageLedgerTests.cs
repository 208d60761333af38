using ArtistFirst.Tests;
using Npgsql;

namespace ArtistFirst.Storage.Tests;

public sealed class PostgresUsageLedgerTests : UsageLedgerContract, IAsyncLifetime
{
    private const string HeadsAreOfVersion2 = "DO $$ BEGIN ASSERT (SELECT bool_and(version = 2) FROM artistfirst.log_head); END $$";

    private string _database = string.Empty;
    private PostgresUsageLedger? _ledger;

    protected override ProvableUsageLedger Ledger => _ledger!;

    public async ValueTask InitializeAsync()
    {
        _database = await PostgresServer.NewDatabaseAsync();
        _ledger = new PostgresUsageLedger(_database, time: Time);
    }

    public async ValueTask DisposeAsync()
    {
        await (_ledger?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Fact]
    public async Task Receipts_and_entries_are_the_same_from_another_ledger_on_the_database()
    {
        UsageReceipt first = await Ledger.AppendAsync(Some.Authorized());
        UsageEntry[] before = await Ledger.ReadAsync().ToArrayAsync();

        await using var other = new PostgresUsageLedger(_database, time: Time);
        UsageReceipt again = await other.AppendAsync(Some.Authorized());
        UsageReceipt next = await other.AppendAsync(Some.Authorized("job 2"));

        Assert.Equal(first with { Outcome = UsageReceiptOutcome.Exists }, again);
        Assert.Equal(1, next.Sequence);
        Assert.Equal(UsageReceiptOutcome.Exists, (await Ledger.AppendAsync(Some.Authorized("job 2"))).Outcome);
        Assert.Equal(before, await other.ReadAsync().Take(1).ToArrayAsync());
    }

    /// <summary>The first is appended the long way. Then one statement does, until another process moves the head, takes the operation, or the session is careless; each time the long way finds out.</summary>
    [Fact]
    public async Task Short_way_and_long_way_lead_to_the_same()
    {
        await using var other = new PostgresUsageLedger(_database, time: Time);
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(i, (await Ledger.AppendAsync(Some.Authorized($"job {i}"))).Sequence);
        }

        Assert.Equal(UsageReceiptOutcome.Exists, (await Ledger.AppendAsync(Some.Authorized("job 1"))).Outcome);
        Assert.Equal(3, (await Ledger.AppendAsync(Some.Authorized("job 3"))).Sequence);
        Assert.Equal(4, (await other.AppendAsync(Some.Authorized("job 4"))).Sequence);
        Assert.Equal(UsageReceiptOutcome.Exists, (await Ledger.AppendAsync(Some.Authorized("job 4"))).Outcome);
        Assert.Equal(5, (await Ledger.AppendAsync(Some.Authorized("job 5"))).Sequence);
        Assert.Equal(6, (await other.AppendAsync(Some.Authorized("job 6"))).Sequence);
        Assert.Equal([7, 8], (await Ledger.AppendAllAsync([Some.Authorized("job 7"), Some.Authorized("job 8")])).Select(receipt => receipt.Sequence));
        Assert.Equal(9, await Ledger.ReadAsync().CountAsync());
        Assert.True((await Ledger.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Logs_of_one_database_know_nothing_of_each_other()
    {
        await using var other = new PostgresUsageLedger(_database, new PostgresUsageLedgerOptions { Shard = 7 }, Time);

        Assert.Equal(0, (await Ledger.AppendAsync(Some.Authorized())).Sequence);
        Assert.Equal(new UsageReceipt(UsageReceiptOutcome.Created, 0, Some.Now, Some.Authorized().ComputeHash()), await other.AppendAsync(Some.Authorized()));
        Assert.Equal(1, await other.ReadAsync().CountAsync());
    }

    [Fact]
    public async Task Ledger_in_memory_and_ledger_in_PostgreSQL_have_the_same_entries()
    {
        var memory = new Testing.InMemoryUsageLedger(Time);
        for (int i = 0; i < 5; i++)
        {
            Time.Advance(TimeSpan.FromMicroseconds(1));
            await memory.AppendAsync(Some.Authorized($"job {i}"));
            await Ledger.AppendAsync(Some.Authorized($"job {i}"));
        }

        Assert.Equal(memory.Entries, await Ledger.ReadAsync().ToArrayAsync());
    }

    [Theory]
    [InlineData("UPDATE artistfirst.usage_entry SET recorded_at = 0")]
    [InlineData("DELETE FROM artistfirst.usage_entry")]
    [InlineData("TRUNCATE artistfirst.usage_entry")]
    [InlineData("DELETE FROM artistfirst.usage_checkpoint")]
    public async Task Server_refuses_changes_and_removals_even_to_its_administrator(string sql)
    {
        await Ledger.AppendAsync(Some.Authorized());

        PostgresException refusal = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(sql));

        Assert.Contains("only grows", refusal.MessageText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE artistfirst.usage_entry SET recorded_at = recorded_at + 1 WHERE sequence = 17")]
    [InlineData("UPDATE artistfirst.usage_entry SET event = (SELECT event FROM artistfirst.usage_entry WHERE sequence = 16) WHERE sequence = 17")]
    [InlineData("UPDATE artistfirst.usage_entry SET event = set_byte(event, 40, get_byte(event, 40) # 1) WHERE sequence = 17")]
    [InlineData("UPDATE artistfirst.usage_entry SET kind = 2 WHERE sequence = 17")]
    [InlineData("UPDATE artistfirst.usage_entry SET operation = gen_random_uuid() WHERE sequence = 17")]
    [InlineData("UPDATE artistfirst.usage_entry SET chain = set_byte(chain, 31, get_byte(chain, 31) # 128) WHERE sequence = 17")]
    [InlineData("DELETE FROM artistfirst.usage_entry WHERE sequence = 17")]
    public async Task Altered_entry_is_found_with_AF4003_and_those_before_it_are_read(string sql)
    {
        await AppendAsync(40);
        await ExecuteAsync($"SET session_replication_role = replica; {sql}");

        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(async () => await Ledger.ReadAsync().CountAsync());

        Assert.Equal("AF4003", refusal.Code.ToString());
        Assert.Contains("entry 17 ", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(17, await Ledger.ReadAsync().Take(17).CountAsync());
        Assert.Equal(17, (await Ledger.VerifyAsync()).Entries);
    }

    /// <summary>An earlier state of the log has taken the place of the one that this process wrote to: what it acknowledged is gone, and it says so rather than record it anew.</summary>
    [Fact]
    public async Task Log_that_was_put_back_to_an_earlier_state_is_refused_with_AF4001()
    {
        await AppendAsync(5);
        await ExecuteAsync("""
            SET session_replication_role = replica;
            DELETE FROM artistfirst.usage_entry WHERE sequence >= 3;
            UPDATE artistfirst.log_head SET size = 3, chain = (SELECT chain FROM artistfirst.usage_entry WHERE sequence = 2)
            """);

        Assert.Equal("AF4001", (await Assert.ThrowsAsync<ComplianceException>(async () => await Ledger.AppendAsync(Some.Authorized("new")))).Code.ToString());
    }

    [Fact]
    public async Task Head_that_is_not_that_of_the_entries_is_refused_with_AF4003()
    {
        await AppendAsync(5);
        await ExecuteAsync("UPDATE artistfirst.log_head SET size = 9");
        await using var other = new PostgresUsageLedger(_database);

        Assert.Equal("AF4003", (await Assert.ThrowsAsync<ComplianceException>(async () => await other.AppendAsync(Some.Authorized("new")))).Code.ToString());
    }

    [Fact]
    public async Task Schema_that_a_newer_version_moves_on_while_in_use_is_refused_with_AF4001()
    {
        await AppendAsync(1);
        await ExecuteAsync("INSERT INTO artistfirst.ledger_version VALUES (1000); UPDATE artistfirst.log_head SET version = 1000");
        await using var other = new PostgresUsageLedger(_database);

        foreach (ProvableUsageLedger ledger in new[] { Ledger, other })
        {
            ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(async () => await ledger.AppendAsync(Some.Authorized("new")));
            Assert.Equal("AF4001", refusal.Code.ToString());
            Assert.Contains("version 1000", refusal.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>What an earlier version wrote is continued by this one, and no longer by the earlier one.</summary>
    [Fact]
    public async Task Ledger_of_version_1_is_migrated_and_continued()
    {
        _database = await PostgresServer.NewDatabaseAsync();
        await ExecuteAsync(await File.ReadAllTextAsync(Path.Combine(Vectors.RepositoryRoot, "tests", "ArtistFirst.Storage.Tests", "Ledgers", "postgres-ledger-v1.sql")));
        await using var ledger = new PostgresUsageLedger(_database, time: Time);

        Assert.Equal(3, await ledger.ReadAsync().CountAsync());
        await ExecuteAsync(HeadsAreOfVersion2);
        Assert.Equal(3, (await ledger.AppendAsync(Some.Authorized("new"))).Sequence);
        Assert.Equal(UsageReceiptOutcome.Exists, (await ledger.AppendAsync(Some.Authorized("job 0"))).Outcome);
        Assert.Equal(4, (await ledger.AppendAsync(Some.Authorized("newer"))).Sequence);

        Assert.True((await ledger.VerifyAsync()).IsIntact);
        Assert.Equal(5, await ledger.ReadAsync().CountAsync());
    }

    [Fact]
    public async Task Head_without_a_version_gets_one_with_the_next_append()
    {
        await AppendAsync(2);
        await ExecuteAsync("UPDATE artistfirst.log_head SET version = 0");

        Assert.Equal(2, (await Ledger.AppendAsync(Some.Authorized("new"))).Sequence);
        await ExecuteAsync(HeadsAreOfVersion2);
    }

    /// <summary>The head alone says that it is there: once a second the log is asked for it too.</summary>
    [Fact]
    public async Task Last_entry_that_was_removed_while_in_use_is_missed_a_second_later()
    {
        await AppendAsync(5);
        await ExecuteAsync("SET session_replication_role = replica; DELETE FROM artistfirst.usage_entry WHERE sequence = 4");
        Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("AF4003", (await Assert.ThrowsAsync<ComplianceException>(async () => await Ledger.AppendAsync(Some.Authorized("new")))).Code.ToString());
    }

    /// <summary>Entries that were removed from the end leave no gap; the head of the log still counts them.</summary>
    [Theory]
    [InlineData(30)]
    [InlineData(1)]
    [InlineData(0)]
    public async Task Last_entries_that_are_missing_are_found_with_AF4003(int left)
    {
        await AppendAsync(40);
        await ExecuteAsync($"SET session_replication_role = replica; DELETE FROM artistfirst.usage_entry WHERE sequence >= {left}");

        foreach (long from in new[] { 0, long.Min(left, 20) })
        {
            ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(async () => await Ledger.ReadAsync(from).CountAsync());
            Assert.Equal("AF4003", refusal.Code.ToString());
            Assert.Contains($"entry {left} ", refusal.Message, StringComparison.Ordinal);
        }

        UsageAudit audit = await Ledger.VerifyAsync();
        Assert.False(audit.IsIntact);
        Assert.Equal(left, audit.Entries);
    }

    [Theory]
    [InlineData("UPDATE artistfirst.log_head SET size = 39")]
    [InlineData("UPDATE artistfirst.log_head SET chain = set_byte(chain, 0, get_byte(chain, 0) # 1)")]
    public async Task Head_that_is_not_that_of_the_last_entry_is_found_with_AF4003(string sql)
    {
        await AppendAsync(40);
        await ExecuteAsync(sql);

        Assert.Equal("AF4003", Assert.Single((await Ledger.VerifyAsync()).Findings).Code.ToString());
    }

    [Fact]
    public async Task Erased_data_is_in_no_table_file_any_more_whatever_another_session_still_sees()
    {
        byte[] listener = "a listener whom nobody knows"u8.ToArray();
        await Ledger.AppendAsync(Some.Authorized("other"), UsageSideRecord.Of("another listener"u8));
        await Ledger.AppendAsync(Some.Authorized(), UsageSideRecord.Of(listener));
        UsageEvent[] events = await Ledger.ReadAsync().Select(entry => entry.Event).ToArrayAsync();
        await using var older = new NpgsqlConnection(_database);
        await older.OpenAsync();
        await using NpgsqlTransaction snapshot = await older.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        await using NpgsqlCommand see = new("SELECT count(*) FROM artistfirst.usage_entry", older);
        await see.ExecuteScalarAsync();
        Assert.True(await IsInTablesAsync(listener));

        Assert.True(await Ledger.EraseSideRecordAsync(events[1]));

        Assert.False(await IsInTablesAsync(listener));
        Assert.Equal("another listener"u8.ToArray(), (await Ledger.FindSideRecordAsync(events[0]))!.Data.ToArray());
        Assert.Null(await Ledger.FindSideRecordAsync(events[1]));
        Assert.False(await Ledger.EraseSideRecordAsync(events[1]));
    }

    [Fact]
    public async Task User_who_may_not_rewrite_the_table_is_told_with_AF4010_who_may()
    {
        await Ledger.AppendAsync(Some.Authorized(), UsageSideRecord.Of("a listener"u8));
        UsageEvent usage = (await Ledger.ReadAsync().SingleAsync()).Event;
        string user = $"writer_{Guid.CreateVersion7():N}";
        await ExecuteAsync($"CREATE ROLE {user} LOGIN; GRANT USAGE ON SCHEMA artistfirst TO {user}; GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA artistfirst TO {user}; GRANT DELETE ON artistfirst.usage_side_record TO {user}");
        await using var writer = new PostgresUsageLedger(new NpgsqlConnectionStringBuilder(_database) { Username = user }.ConnectionString);

        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => writer.EraseSideRecordAsync(usage));

        Assert.Equal("AF4010", refusal.Code.ToString());
        Assert.Contains("VACUUM FULL", refusal.Message, StringComparison.Ordinal);
        Assert.Null(await Ledger.FindSideRecordAsync(usage));
    }

    private async Task<bool> IsInTablesAsync(byte[] bytes)
    {
        await ExecuteAsync("CHECKPOINT");
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new("SELECT current_setting('data_directory') || '/base/' || (SELECT oid FROM pg_database WHERE datname = current_database())", connection);
        string folder = (string)(await command.ExecuteScalarAsync())!;
        foreach (string file in Directory.EnumerateFiles(folder))
        {
            if ((await File.ReadAllBytesAsync(file)).AsSpan().IndexOf(bytes) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private Task<UsageReceipt[]> AppendAsync(int count) => Task.WhenAll(Enumerable.Range(0, count).Select(i => Ledger.AppendAsync(Some.Authorized($"job {i}")).AsTask()));

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync();
        await using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
