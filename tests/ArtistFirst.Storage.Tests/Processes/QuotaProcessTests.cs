using System.Diagnostics;
using ArtistFirst.Tests;

namespace ArtistFirst.Storage.Tests;

/// <summary>Several processes use one license with a quota, and one of them dies.</summary>
public sealed class QuotaProcessTests
{
    private const int Limit = 200;

    [Fact]
    public async Task Processes_that_share_a_quota_use_no_more_than_it_and_what_a_killed_one_had_set_aside_is_used_by_nobody()
    {
        string database = await PostgresServer.NewDatabaseAsync();
        Process[] processes = [.. Enumerable.Range(0, 3).Select(number => QuotaProcess.Start(database, $"process {number}", Limit))];
        List<string> opened = [];
        while (opened.Count < 10 && await processes[0].StandardOutput.ReadLineAsync() is { } line)
        {
            opened.Add(line); // fewer where the others were faster, and have used it up
        }

        processes[0].Kill();
        foreach (Process process in processes)
        {
            opened.AddRange((await process.StandardOutput.ReadToEndAsync()).Split('\n').Where(static line => line.EndsWith('.')));
            string errors = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process == processes[0] || process.ExitCode == 0, errors);
            process.Dispose();
        }

        await using var ledger = new PostgresUsageLedger(database);
        UsageEntry[] entries = await ledger.ReadAsync().Where(static entry => entry.Event.Kind == UsageEventKind.Authorized).ToArrayAsync();
        HashSet<OperationId> recorded = [.. entries.Select(static entry => entry.Event.OperationId)];
        Assert.All(opened, operation => Assert.Contains(OperationId.From(operation.TrimEnd('.')), recorded));

        // What the killed one had in hand is a part of at most a 64th, and four uses that it had not yet recorded.
        Assert.InRange(entries.Length, Limit - (Limit / 64) - 4, Limit);
    }
}
