using System.Diagnostics;
using ArtistFirst.Registry;
using ArtistFirst.Testing;

namespace ArtistFirst.Storage.Tests;

/// <summary>Another process that opens a recording under a license with a quota, and says on its output what it opened.</summary>
internal static class QuotaProcess
{
    public const string Verb = "use-quota";

    // One license for all processes.
    private const string License = "0192f0c1-7c3e-7a52-9d0e-3f5b8c2a1d44";

    /// <summary>Starts it: uses until the quota is used up, four at a time.</summary>
    public static Process Start(string ledger, string prefix, long limit) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(QuotaProcess).Assembly.Location, Verb, ledger, prefix, $"{limit}"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;

    /// <summary>The other side.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        using TestStudio studio = new();
        Isrc song = studio.AddRecording();
        studio.Register.Allow(song, Uses.Remix);
        GrantTerms grant = TestIssuer.Grant(Uses.Remix, song) with { Quotas = [new LicenseQuota("use", long.Parse(args[3]))] };
        await studio.LicenseAsync(studio.Issuer.Terms(studio.Licensee, grant) with { Id = License });
        await using StoredUsageLedger ledger = LedgerProcess.Open(args[1]);
        CatalogueGate gate = new(studio.Wallet, studio.Register, ledger, studio.Catalogue, studio.Time);
        await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true, NewLine = "\n" };
        int next = 0;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (bool isLeft = true; isLeft;)
            {
                isLeft = await UseAsync(gate, song, $"{args[2]} {Interlocked.Increment(ref next)}", output);
            }
        })));
        return 0;
    }

    private static async Task<bool> UseAsync(CatalogueGate gate, Isrc song, string operation, StreamWriter output)
    {
        try
        {
            await using CatalogueAudio audio = await gate.OpenAsync(new UseRequest(song, Uses.Remix, Territory.Parse("SE")) { OperationId = OperationId.From(operation) });
            lock (output)
            {
                output.WriteLine($"{operation}.");
            }

            return true;
        }
        catch (ComplianceException refusal) when (refusal.Code.Number == 4007)
        {
            return false;
        }
    }
}
