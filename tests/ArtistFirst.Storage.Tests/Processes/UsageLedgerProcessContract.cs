using System.Diagnostics;
using System.Globalization;

namespace ArtistFirst.Storage.Tests;

/// <summary>What a ledger does when several processes write to it, and when one of them dies.</summary>
public abstract class UsageLedgerProcessContract
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("ARTISTFIRST_LONG") is "1";

    /// <summary>The path of a new file, or how to connect to a new database.</summary>
    protected abstract Task<string> NewAsync();

    /// <summary>A process is killed while it writes, again and again on the same file: what it had a receipt for is there, at its place.</summary>
    [Fact]
    public async Task Killed_process_loses_nothing_that_was_acknowledged()
    {
        string address = await NewAsync();
        var random = new Random(20261122);
        Dictionary<string, long> acknowledged = new(StringComparer.Ordinal);
        TimeSpan longest = TimeSpan.Zero;
        for (int round = 0; round < (IsLong ? 200 : 4); round++)
        {
            using Process process = LedgerProcess.Start(address, $"round {round}", operations: 1_000_000, atATime: 16);
            List<string> lines = await ReadLinesAsync(process, random.Next(1, IsLong ? 400 : 120));
            process.Kill();
            lines.AddRange((await process.StandardOutput.ReadToEndAsync()).Split('\n'));
            await process.WaitForExitAsync();
            foreach (string[] line in lines.Where(line => line.EndsWith('.')).Select(line => line.TrimEnd('.').Split(": Created ")))
            {
                acknowledged.Add(line[0], long.Parse(line[1], CultureInfo.InvariantCulture));
            }

            longest = TimeSpan.FromTicks(long.Max(longest.Ticks, (await RestartAsync(address, $"restart {round}", acknowledged)).Ticks));
            await AssertAllThereAsync(address, acknowledged);
        }

        Assert.NotEmpty(acknowledged);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{acknowledged.Count:N0} entries were acknowledged. Longest from opening after a kill to the first receipt: {longest.TotalSeconds:N2} s."));
    }

    [Fact]
    public async Task Two_processes_and_this_one_write_to_one_new_file_and_share_its_operations()
    {
        const int Operations = 400;
        string address = await NewAsync();
        using Process first = LedgerProcess.Start(address, "shared", Operations, atATime: 8);
        using Process second = LedgerProcess.Start(address, "shared", Operations, atATime: 8);
        await using StoredUsageLedger ledger = LedgerProcess.Open(address);
        Task<long> following = FollowAsync(ledger, Operations);
        List<UsageReceipt> own = [];
        for (int i = 1; i <= Operations; i++)
        {
            own.Add(await ledger.AppendAsync(Some.Authorized($"shared {i}")));
        }

        string[][] others = await Task.WhenAll(FinishAsync(first), FinishAsync(second));

        Assert.All(others, lines => Assert.Equal(Operations, lines.Length));
        int created = own.Count(receipt => receipt.Outcome == UsageReceiptOutcome.Created)
            + others.Sum(lines => lines.Count(line => line.Contains("Created", StringComparison.Ordinal)));
        Assert.Equal(Operations, created);
        Assert.Equal(Operations, await ledger.ReadAsync().CountAsync());
        Assert.Equal(Operations, await following.WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.True((await ledger.VerifyAsync()).IsIntact);
    }

    /// <summary>How long it takes from opening what a killed process left to the first receipt.</summary>
    private static async Task<TimeSpan> RestartAsync(string address, string operation, Dictionary<string, long> acknowledged)
    {
        long start = Stopwatch.GetTimestamp();
        await using StoredUsageLedger ledger = LedgerProcess.Open(address);
        acknowledged.Add(operation, (await ledger.AppendAsync(Some.Authorized(operation))).Sequence);
        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task<List<string>> ReadLinesAsync(Process process, int count)
    {
        List<string> lines = [];
        while (lines.Count < count)
        {
            lines.Add(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync()));
        }

        return lines;
    }

    private static async Task<string[]> FinishAsync(Process process)
    {
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string[] lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return lines;
    }

    /// <summary>Reads on from where it was, again and again. A position that is seen before one below it is there would be a gap, which reading refuses: nothing that commits late is missed.</summary>
    private static async Task<long> FollowAsync(ProvableUsageLedger ledger, long until)
    {
        long next = 0;
        while (next < until)
        {
            await Task.Delay(5);
            await foreach (UsageEntry entry in ledger.ReadAsync(next))
            {
                Assert.Equal(next++, entry.Sequence);
            }
        }

        return next;
    }

    /// <summary>Reading also checks the chain and that there is no gap, and every checkpoint that was signed holds.</summary>
    private static async Task AssertAllThereAsync(string address, Dictionary<string, long> acknowledged)
    {
        await using StoredUsageLedger ledger = LedgerProcess.Open(address);
        UsageEntry[] entries = await ledger.ReadAsync().ToArrayAsync();
        Assert.All(acknowledged, receipt => Assert.Equal(OperationId.From(receipt.Key), entries[receipt.Value].Event.OperationId));
        Assert.Equal(entries.Length, entries.Select(entry => entry.Event.OperationId).Distinct().Count());
        UsageAudit audit = await ledger.VerifyAsync();
        Assert.True(audit.IsIntact, string.Join('\n', audit.Findings));
    }
}
