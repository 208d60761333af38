using System.Diagnostics;
using System.Globalization;

namespace ArtistFirst.Storage.Tests;

public sealed class SqliteUsageLedgerProcessTests : IDisposable
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("ARTISTFIRST_LONG") is "1";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>A process is killed while it writes, again and again on the same file: what it had a receipt for is there, at its place.</summary>
    [Fact]
    public async Task Killed_process_loses_nothing_that_was_acknowledged()
    {
        var random = new Random(20261122);
        Dictionary<string, long> acknowledged = new(StringComparer.Ordinal);
        for (int round = 0; round < (IsLong ? 200 : 6); round++)
        {
            using Process process = LedgerProcess.Start(_folder.Ledger, $"round {round}", operations: 1_000_000, atATime: 16);
            List<string> lines = await ReadLinesAsync(process, random.Next(1, 400));
            process.Kill();
            lines.AddRange((await process.StandardOutput.ReadToEndAsync()).Split('\n'));
            await process.WaitForExitAsync();
            foreach (string[] line in lines.Where(line => line.EndsWith('.')).Select(line => line.TrimEnd('.').Split(": Created ")))
            {
                acknowledged.Add(line[0], long.Parse(line[1], CultureInfo.InvariantCulture));
            }

            await AssertAllThereAsync(acknowledged);
        }

        Assert.NotEmpty(acknowledged);
    }

    [Fact]
    public async Task Two_processes_and_this_one_write_to_one_new_file_and_share_its_operations()
    {
        const int Operations = 600;
        using Process first = LedgerProcess.Start(_folder.Ledger, "shared", Operations, atATime: 8);
        using Process second = LedgerProcess.Start(_folder.Ledger, "shared", Operations, atATime: 8);
        await using var ledger = new SqliteUsageLedger(_folder.Ledger, options: new SqliteUsageLedgerOptions { BusyTimeout = TimeSpan.FromSeconds(60) });
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

    /// <summary>Reading also checks the chain and that there is no gap.</summary>
    private async Task AssertAllThereAsync(Dictionary<string, long> acknowledged)
    {
        await using var ledger = new SqliteUsageLedger(_folder.Ledger);
        UsageEntry[] entries = await ledger.ReadAsync().ToArrayAsync();
        Assert.All(acknowledged, receipt => Assert.Equal(OperationId.From(receipt.Key), entries[receipt.Value].Event.OperationId));
        Assert.Equal(entries.Length, entries.Select(entry => entry.Event.OperationId).Distinct().Count());
    }
}
