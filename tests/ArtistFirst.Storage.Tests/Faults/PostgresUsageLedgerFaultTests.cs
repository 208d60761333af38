using ArtistFirst.Tests;
using Npgsql;

namespace ArtistFirst.Storage.Tests;

public sealed class PostgresUsageLedgerFaultTests
{
    private static readonly PostgresUsageLedgerOptions Hasty = new() { RetryFor = TimeSpan.FromMilliseconds(300) };

    [Fact]
    public async Task Server_that_is_away_is_refused_with_AF4001_and_without_the_password()
    {
        await using var ledger = new PostgresUsageLedger("Host=127.0.0.1;Port=1;Username=studio;Password=a-secret;Database=usage", Hasty);

        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(async () => await ledger.AppendAsync(Some.Authorized()));

        Assert.Equal("AF4001", refusal.Code.ToString());
        Assert.Contains("cannot be reached", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("a-secret", refusal.ToString(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<ComplianceException>(async () => await ledger.ReadAsync().CountAsync());
        await Assert.ThrowsAsync<ComplianceException>(() => ledger.OpenAsync());
    }

    [Fact]
    public async Task Database_that_does_not_exist_is_refused_with_AF4001()
    {
        var connection = new NpgsqlConnectionStringBuilder(await PostgresServer.NewDatabaseAsync()) { Database = "nothing" };
        await using var ledger = new PostgresUsageLedger(connection.ToString(), Hasty);

        Assert.Contains("no such database", (await Assert.ThrowsAsync<ComplianceException>(() => ledger.OpenAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task User_who_may_only_read_is_refused_with_AF4001_and_the_ledger_goes_on_when_writing_is_granted()
    {
        string database = await PostgresServer.NewDatabaseAsync();
        await using var ledger = new PostgresUsageLedger(database, Hasty);
        await ledger.AppendAsync(Some.Authorized());
        await ExecuteAsync(database, "CREATE ROLE reader LOGIN; GRANT USAGE ON SCHEMA artistfirst TO reader; GRANT SELECT ON ALL TABLES IN SCHEMA artistfirst TO reader");
        await using var reader = new PostgresUsageLedger(new NpgsqlConnectionStringBuilder(database) { Username = "reader" }.ToString(), Hasty);
        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(async () => await reader.AppendAsync(Some.Authorized("new")));
        Assert.Contains("may not do", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1, await reader.ReadAsync().CountAsync());

        await ExecuteAsync(database, "GRANT INSERT, UPDATE ON ALL TABLES IN SCHEMA artistfirst TO reader");
        Assert.Equal(1, (await reader.AppendAsync(Some.Authorized("new"))).Sequence);
        await ExecuteAsync(database, "DROP OWNED BY reader; DROP ROLE reader");
    }

    /// <summary>Connections are cut at random while many append: each append has one answer, and everything is recorded once.</summary>
    [Fact]
    public async Task Connections_that_are_lost_lose_and_double_nothing()
    {
        string database = await PostgresServer.NewDatabaseAsync();
        await using var ledger = new PostgresUsageLedger(database, new PostgresUsageLedgerOptions { RetryFor = TimeSpan.FromMinutes(1) });
        await ledger.OpenAsync();
        using var done = new CancellationTokenSource();
        Task cutting = Task.Run(async () =>
        {
            var random = new Random(7);
            while (!done.IsCancellationRequested)
            {
                await ExecuteAsync(database, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
                await Task.Delay(random.Next(1, 30));
            }
        });

        UsageReceipt[] receipts = new UsageReceipt[150];
        await Parallel.ForEachAsync(Enumerable.Range(0, receipts.Length), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, stop) => receipts[i] = await ledger.AppendAsync(Some.Authorized($"job {i}"), stop));
        await done.CancelAsync();
        await cutting;

        Assert.All(receipts, receipt => Assert.Equal(UsageReceiptOutcome.Created, receipt.Outcome));
        Assert.Equal(Enumerable.Range(0, receipts.Length).Select(i => (long)i), receipts.Select(receipt => receipt.Sequence).Order());
        Assert.Equal(receipts.Length, await ledger.ReadAsync().CountAsync());
    }

    [Fact]
    public async Task Head_that_another_transaction_keeps_is_waited_for_then_refused_with_AF4001_and_the_ledger_goes_on_afterwards()
    {
        string database = await PostgresServer.NewDatabaseAsync();
        await using var ledger = new PostgresUsageLedger($"{database};Command Timeout=1", Hasty);
        await ledger.OpenAsync();
        await using (var other = new NpgsqlConnection(database))
        {
            await other.OpenAsync();
            await using NpgsqlTransaction transaction = await other.BeginTransactionAsync();
            await using NpgsqlCommand command = other.CreateCommand();
            command.CommandText = "SELECT 1 FROM artistfirst.log_head FOR UPDATE";
            await command.ExecuteNonQueryAsync();

            Assert.Equal("AF4001", (await Assert.ThrowsAsync<ComplianceException>(async () => await ledger.AppendAsync(Some.Authorized()))).Code.ToString());
        }

        Assert.Equal(UsageReceiptOutcome.Created, (await ledger.AppendAsync(Some.Authorized())).Outcome);
    }

    [Fact]
    public async Task Session_commits_synchronously_whatever_the_server_is_set_to()
    {
        string database = await PostgresServer.NewDatabaseAsync();
        await ExecuteAsync(database, $"ALTER DATABASE {new NpgsqlConnectionStringBuilder(database).Database} SET synchronous_commit = off");
        await using var ledger = new PostgresUsageLedger(database, Hasty);

        // The ledger looks itself, in each transaction, and refuses otherwise.
        Assert.Equal(UsageReceiptOutcome.Created, (await ledger.AppendAsync(Some.Authorized())).Outcome);
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
