using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ArtistFirst.Testing;

namespace ArtistFirst.Storage.Tests;

/// <summary>What happens to a ledger whose server is killed under load and comes back.</summary>
public sealed class KilledServerTests
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("ARTISTFIRST_LONG") is "1";

    [Fact]
    public async Task Killed_server_closes_the_gate_with_AF4001_and_loses_and_doubles_nothing_that_was_acknowledged()
    {
        await using CrashingPostgres server = await CrashingPostgres.StartAsync();
        await using var patient = new PostgresUsageLedger(server.Address, new PostgresUsageLedgerOptions { RetryFor = TimeSpan.FromMinutes(1) });
        await using var hasty = new PostgresUsageLedger(server.Address, new PostgresUsageLedgerOptions { RetryFor = TimeSpan.FromMilliseconds(100) });
        await patient.OpenAsync();
        ConcurrentDictionary<string, UsageReceipt> receipts = new(StringComparer.Ordinal);
        using var done = new CancellationTokenSource();
        Task load = Task.WhenAll(Enumerable.Range(0, 8).Select(lane => Task.Run(async () =>
        {
            for (int i = 0; !done.IsCancellationRequested; i++)
            {
                string operation = string.Create(CultureInfo.InvariantCulture, $"job {lane} {i}");
                receipts[operation] = await patient.AppendAsync(Some.Authorized(operation));
            }
        })));

        TimeSpan longest = TimeSpan.Zero;
        var random = new Random(20261122);
        for (int round = 0; round < (IsLong ? 30 : 1); round++)
        {
            await WaitForAsync(receipts, receipts.Count + random.Next(20, IsLong ? 400 : 60));
            await server.KillAsync();
            await AssertClosedAsync(hasty);
            long start = Stopwatch.GetTimestamp();
            await server.RestartAsync();
            await WaitForAsync(receipts, receipts.Count + 1);
            longest = TimeSpan.FromTicks(long.Max(longest.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
        }

        await done.CancelAsync();
        await load;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Longest from the start of the server to the next receipt: {longest.TotalSeconds:N2} s."));
        Assert.All(receipts.Values, static receipt => Assert.Equal(UsageReceiptOutcome.Created, receipt.Outcome));
        UsageEntry[] entries = await patient.ReadAsync().ToArrayAsync();
        Assert.All(receipts, receipt => Assert.Equal(OperationId.From(receipt.Key), entries[receipt.Value.Sequence].Event.OperationId));
        Assert.Equal(receipts.Count, entries.Length);
        Assert.True((await patient.VerifyAsync()).IsIntact);
    }

    private static async Task AssertClosedAsync(PostgresUsageLedger ledger)
    {
        using TestStudio studio = new();
        Isrc song = await studio.AddClearedAsync(Uses.Remix);
        CatalogueGate gate = new(studio.Wallet, studio.Register, ledger, studio.Catalogue, studio.Time);
        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => gate.OpenAsync(new UseRequest(song, Uses.Remix, Territory.Parse("SE")), TestContext.Current.CancellationToken));
        Assert.Equal("AF4001", refusal.Code.ToString());
        Assert.Contains("cannot be reached", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(studio.Catalogue.Opened);
    }

    private static async Task WaitForAsync(ConcurrentDictionary<string, UsageReceipt> receipts, int count)
    {
        for (long start = Stopwatch.GetTimestamp(); receipts.Count < count; await Task.Delay(2))
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(1), "No receipt for a minute.");
        }
    }
}
