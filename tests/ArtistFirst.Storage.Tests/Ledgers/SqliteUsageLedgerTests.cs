namespace ArtistFirst.Storage.Tests;

public sealed class SqliteUsageLedgerTests : UsageLedgerContract, IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteUsageLedger _ledger;

    public SqliteUsageLedgerTests()
    {
        _ledger = new SqliteUsageLedger(_folder.Ledger, time: Time);
    }

    protected override ProvableUsageLedger Ledger => _ledger;

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Asking_whether_it_is_writable_writes_to_the_disk_and_changes_no_entry()
    {
        await _ledger.AppendAsync(Some.Authorized());
        UsageEntry[] before = await ReadAsync().ToArrayAsync();
        long written = new FileInfo(_folder.Ledger + "-wal").Length;

        await _ledger.EnsureWritableAsync();

        Assert.True(new FileInfo(_folder.Ledger + "-wal").Length > written);
        Assert.Equal(before, await ReadAsync().ToArrayAsync());
    }

    [Fact]
    public async Task Ledger_that_is_only_read_verifies_and_proves_and_takes_nothing()
    {
        await _ledger.AppendAsync(Some.Authorized());
        SignedCheckpoint signed = await _ledger.SignCheckpointAsync(Signer);
        await _ledger.DisposeAsync();
        byte[] before = await File.ReadAllBytesAsync(_folder.Ledger);

        await using (var read = new SqliteUsageLedger(_folder.Ledger, new SqliteUsageLedgerOptions { ReadOnly = true }))
        {
            Assert.True((await read.VerifyAsync(Verifier)).IsIntact);
            Assert.True((await read.ProveAsync(await read.ReadAsync().SingleAsync(), signed)).Verify(Verifier).IsValid);
            Assert.Equal("AF4001", (await Assert.ThrowsAsync<ComplianceException>(async () => await read.AppendAsync(Some.Authorized("new")))).Code.ToString());
            Assert.Equal("AF4001", (await Assert.ThrowsAsync<ComplianceException>(async () => await read.EraseSideRecordAsync(Some.Authorized() with { Commitment = Sha256Hash.Of("any"u8) }))).Code.ToString());
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.Ledger));
        await using var absent = new SqliteUsageLedger(_folder.Ledger + "x", new SqliteUsageLedgerOptions { ReadOnly = true });
        Assert.Equal("AF4001", (await Assert.ThrowsAsync<ComplianceException>(async () => await absent.VerifyAsync())).Code.ToString());
        Assert.False(File.Exists(_folder.Ledger + "x"));
    }

    [Fact]
    public async Task Receipts_and_entries_are_the_same_after_the_file_is_opened_again()
    {
        UsageReceipt first = await _ledger.AppendAsync(Some.Authorized());
        UsageEntry[] before = await ReadAsync().ToArrayAsync();
        await _ledger.DisposeAsync();

        await using var reopened = new SqliteUsageLedger(_folder.Ledger, time: Time);
        UsageReceipt again = await reopened.AppendAsync(Some.Authorized());
        UsageReceipt next = await reopened.AppendAsync(Some.Authorized("job 2"));

        Assert.Equal(first with { Outcome = UsageReceiptOutcome.Exists }, again);
        Assert.Equal(1, next.Sequence);
        Assert.Equal(before, await reopened.ReadAsync().Take(1).ToArrayAsync());
    }

    [Fact]
    public async Task Ledger_in_memory_and_ledger_in_a_file_have_the_same_entries()
    {
        var memory = new Testing.InMemoryUsageLedger(Time);
        for (int i = 0; i < 5; i++)
        {
            Time.Advance(TimeSpan.FromMicroseconds(1));
            await memory.AppendAsync(Some.Authorized($"job {i}"));
            await _ledger.AppendAsync(Some.Authorized($"job {i}"));
        }

        Assert.Equal(memory.Entries, await ReadAsync().ToArrayAsync());
    }

    [Fact]
    public async Task Two_ledgers_on_one_file_see_each_others_entries()
    {
        await using var other = new SqliteUsageLedger(_folder.Ledger, time: Time);

        Assert.Equal(0, (await _ledger.AppendAsync(Some.Authorized("job 1"))).Sequence);
        Assert.Equal(1, (await other.AppendAsync(Some.Authorized("job 2"))).Sequence);
        Assert.Equal(UsageReceiptOutcome.Exists, (await _ledger.AppendAsync(Some.Authorized("job 2"))).Outcome);
        Assert.Equal(2, await other.ReadAsync().CountAsync());
    }

    [Fact]
    public async Task Dispose_writes_what_waits_and_then_nothing_is_let_in()
    {
        Task<UsageReceipt>[] waiting = [.. Enumerable.Range(0, 500).Select(i => _ledger.AppendAsync(Some.Authorized($"job {i}")).AsTask())];

        await _ledger.DisposeAsync();

        Assert.All(await Task.WhenAll(waiting), receipt => Assert.Equal(UsageReceiptOutcome.Created, receipt.Outcome));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await _ledger.AppendAsync(Some.Authorized("too late")));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _ledger.OpenAsync());
        await _ledger.DisposeAsync();
    }

    [Fact]
    public async Task Callers_over_the_capacity_of_the_queue_wait_and_are_served()
    {
        await using var narrow = new SqliteUsageLedger(Path.Combine(_folder.Path, "narrow.db"), new SqliteUsageLedgerOptions { QueueCapacity = 2 }, Time);

        UsageReceipt[] receipts = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => narrow.AppendAsync(Some.Authorized($"job {i}")).AsTask()));

        Assert.Equal(Enumerable.Range(0, 200).Select(i => (long)i), receipts.Select(receipt => receipt.Sequence).Order());
    }

    [Fact]
    public async Task Append_that_is_given_up_is_either_recorded_with_a_receipt_or_not_recorded()
    {
        var random = new Random(7);
        List<OperationId> recorded = [];
        List<OperationId> givenUp = [];
        await Parallel.ForEachAsync(Enumerable.Range(0, 400), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) =>
        {
            UsageEvent usage = Some.Authorized($"job {i}");
            using var giveUp = new CancellationTokenSource();
            ValueTask<UsageReceipt> append = _ledger.AppendAsync(usage, giveUp.Token);
            if (i % 2 == 0)
            {
                await Task.Yield();
                await giveUp.CancelAsync();
            }

            List<OperationId> outcome = await append.AsTask().ContinueWith(task => task.IsCanceled ? givenUp : recorded, TaskScheduler.Default);
            lock (recorded)
            {
                outcome.Add(usage.OperationId);
            }
        });

        Assert.Equal(400, recorded.Count + givenUp.Count);
        Assert.Equal(recorded.Order(), await ReadAsync().Select(entry => entry.Event.OperationId).Order().ToArrayAsync());
    }

    [Fact]
    public async Task Reading_goes_over_many_pages_while_entries_are_added()
    {
        await Task.WhenAll(Enumerable.Range(0, 2_500).Select(i => _ledger.AppendAsync(Some.Authorized($"job {i}")).AsTask()));

        long read = 0;
        await foreach (UsageEntry entry in ReadAsync())
        {
            Assert.Equal(read++, entry.Sequence);
            if (entry.Sequence % 500 == 0)
            {
                await _ledger.AppendAsync(Some.Authorized($"added at {entry.Sequence}"));
            }
        }

        Assert.InRange(read, 2_500, 2_506);
    }

    [Theory]
    [InlineData(0, 1_000)]
    [InlineData(1_000_001, 1_000)]
    [InlineData(1, 99)]
    [InlineData(1, 300_001)]
    public void Options_out_of_range_are_the_callers_mistake(int queueCapacity, int busyMilliseconds)
    {
        var options = new SqliteUsageLedgerOptions { QueueCapacity = queueCapacity, BusyTimeout = TimeSpan.FromMilliseconds(busyMilliseconds) };

        ArgumentOutOfRangeException mistake = Assert.Throws<ArgumentOutOfRangeException>(() => new SqliteUsageLedger(_folder.Ledger, options, Time));
        Assert.Contains("Expected", mistake.Message, StringComparison.Ordinal);
    }
}
