using System.Diagnostics;

namespace ArtistFirst.Storage.Tests;

/// <summary>Another process that writes to a ledger, and says on its output which operations it has a receipt for.</summary>
internal static class LedgerProcess
{
    public const string Verb = "write-to-ledger";

    /// <summary>Starts it: so many operations, named with that prefix and a number, so many at a time.</summary>
    public static Process Start(string ledger, string prefix, int operations, int atATime) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(LedgerProcess).Assembly.Location, Verb, ledger, prefix, $"{operations}", $"{atATime}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    /// <summary>A ledger by its address: the path of a file, or how to connect to a database.</summary>
    public static StoredUsageLedger Open(string address) => address.StartsWith("Host=", StringComparison.Ordinal)
        ? new PostgresUsageLedger(address, new PostgresUsageLedgerOptions { RetryFor = TimeSpan.FromSeconds(60) })
        : new SqliteUsageLedger(address, new SqliteUsageLedgerOptions { BusyTimeout = TimeSpan.FromSeconds(60) });

    /// <summary>The other side of <see cref="Start"/>.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        await using StoredUsageLedger ledger = Open(args[1]);
        var signer = new CheckpointSigner("studio.example/usage", Some.Key);
        await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true, NewLine = "\n" };
        int next = 0;
        await Task.WhenAll(Enumerable.Range(0, int.Parse(args[4])).Select(_ => Task.Run(async () =>
        {
            for (int i = Interlocked.Increment(ref next); i <= int.Parse(args[3]); i = Interlocked.Increment(ref next))
            {
                UsageReceipt receipt = await ledger.AppendAsync(Some.Authorized($"{args[2]} {i}"));
                if (i % 100 == 0)
                {
                    await ledger.SignCheckpointAsync(signer);
                }

                lock (output)
                {
                    output.WriteLine($"{args[2]} {i}: {receipt.Outcome} {receipt.Sequence}.");
                }
            }
        })));
        return 0;
    }
}
