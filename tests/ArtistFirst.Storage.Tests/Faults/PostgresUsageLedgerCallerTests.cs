using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Transactions;
using ArtistFirst.Tests;
using Npgsql;

namespace ArtistFirst.Storage.Tests;

/// <summary>The writer begins on the caller's thread, and yet nothing of the caller's is its own: neither a transaction, nor a thread that waits.</summary>
public sealed class PostgresUsageLedgerCallerTests
{
    /// <summary>What the caller takes back is the caller's. The last append goes over a connection that is opened anew, and the short way.</summary>
    [Fact]
    public async Task Acknowledged_append_stays_where_the_caller_takes_a_transaction_back()
    {
        string database = await PostgresServer.NewDatabaseAsync();
        await using (var ledger = new PostgresUsageLedger(database, new PostgresUsageLedgerOptions { RetryFor = TimeSpan.FromMilliseconds(100) }))
        {
            AppendInTransaction(ledger, "job 0");
            await ledger.AppendAsync(Some.Authorized("job 1"));
            await AllowConnectionsAsync(database, false);
            await Assert.ThrowsAsync<ComplianceException>(async () => await ledger.AppendAsync(Some.Authorized("refused")));
            await AllowConnectionsAsync(database, true);
            AppendInTransaction(ledger, "job 2");
        }

        await using var other = new PostgresUsageLedger(database);
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(UsageReceiptOutcome.Exists, (await other.AppendAsync(Some.Authorized($"job {i}"))).Outcome);
        }
    }

    [Fact]
    [SuppressMessage("Usage", "xUnit1031:Do not use blocking task operations in test method", Justification = "It is what callers with one thread do.")]
    public async Task Caller_that_waits_on_the_only_thread_of_its_context_is_answered()
    {
        string database = await PostgresServer.NewDatabaseAsync();
        Task<long> appended = Task.Factory.StartNew(
            () =>
            {
                SynchronizationContext.SetSynchronizationContext(new OnlyThread());
                using var ledger = new PostgresUsageLedger(database);
                ledger.AppendAsync(Some.Authorized("job 0")).AsTask().GetAwaiter().GetResult();
                return ledger.AppendAsync(Some.Authorized("job 1")).AsTask().GetAwaiter().GetResult().Sequence;
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        Assert.Equal(1, await appended.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    private static void AppendInTransaction(PostgresUsageLedger ledger, string operation)
    {
        using TransactionScope neverCompleted = new(TransactionScopeAsyncFlowOption.Enabled);
        Assert.Equal(UsageReceiptOutcome.Created, ledger.AppendAsync(Some.Authorized(operation)).AsTask().GetAwaiter().GetResult().Outcome);
    }

    private static async Task AllowConnectionsAsync(string database, bool are)
    {
        string name = new NpgsqlConnectionStringBuilder(database).Database!;
        await using NpgsqlConnection connection = new(new NpgsqlConnectionStringBuilder(database) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new($"ALTER DATABASE {name} ALLOW_CONNECTIONS {are}; SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{name}'", connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Keeps what comes for its thread, which waits and takes none of it.</summary>
    private sealed class OnlyThread : SynchronizationContext
    {
        private readonly ConcurrentQueue<SendOrPostCallback> _posted = [];

        public override void Post(SendOrPostCallback d, object? state) => _posted.Enqueue(d);
    }
}
