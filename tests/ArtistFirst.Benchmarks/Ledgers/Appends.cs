using System.Diagnostics;
using ArtistFirst.Benchmarks.Measuring;
using ArtistFirst.Storage;
using ArtistFirst.Testing;
using Npgsql;

namespace ArtistFirst.Benchmarks.Ledgers;

/// <summary>Durable appends against the store's own insert, through the gate, and proofs.</summary>
internal static class Appends
{
    private const string Target = "at most 1.25 x the store's own insert";

    public static async Task MeasureAsync(Report report, string folder, string? postgres)
    {
        foreach (int rows in new[] { 1, 100, 1000 })
        {
            using RawInsert raw = new(Path.Combine(folder, $"raw-{rows}.db"));
            using SqliteUsageLedger ledger = new(Path.Combine(folder, $"ledger-{rows}.db"));
            Compare(report, "SQLite", rows, raw, ledger);
        }

        if (postgres is not null)
        {
            await MeasurePostgresAsync(report, postgres).ConfigureAwait(false);
        }

        await MeasureGateAsync(report, "SQLite", new SqliteUsageLedger(Path.Combine(folder, "gate.db"))).ConfigureAwait(false);
        await MeasureProofsAsync(report, Path.Combine(folder, "proofs.db")).ConfigureAwait(false);
    }

    private static async Task MeasurePostgresAsync(Report report, string postgres)
    {
        await using NpgsqlConnection connection = new(postgres);
        await connection.OpenAsync().ConfigureAwait(false);
        foreach (int rows in new[] { 1, 100, 1000 })
        {
            using RawInsert raw = new(connection);
            using PostgresUsageLedger ledger = new(postgres, new PostgresUsageLedgerOptions { Shard = rows });
            Compare(report, "PostgreSQL", rows, raw, ledger);
        }

        await MeasureGateAsync(report, "PostgreSQL", new PostgresUsageLedger(postgres, new PostgresUsageLedgerOptions { Shard = 2 })).ConfigureAwait(false);
    }

    // Both as a service does it: one after the other by a caller that awaits each.
    private static void Compare(Report report, string store, int rows, RawInsert raw, ProvableUsageLedger ledger)
    {
        byte[][] events = [.. Enumerable.Repeat(SampleUses.Bytes, rows)];
        long next = 0;
        report.Add($"{store}: one commit of {rows:N0} {(rows == 1 ? "row" : "rows")}", Target, Rounds.Measure(
            new Contender("the store's own insert", count => Task.Run(async () =>
            {
                for (int i = 0; i < count; i++)
                {
                    await raw.CommitAsync(events).ConfigureAwait(false);
                }
            }).GetAwaiter().GetResult()),
            new Contender("the ledger: encode, hash, chain, append", count => Task.Run(async () =>
            {
                for (int i = 0; i < count; i++, next += rows)
                {
                    await ledger.AppendAllAsync(Events(rows, next)).ConfigureAwait(false);
                }
            }).GetAwaiter().GetResult())));
    }

    private static UsageEvent[] Events(int rows, long next)
    {
        UsageEvent[] usages = new UsageEvent[rows];
        for (int i = 0; i < rows; i++)
        {
            usages[i] = SampleUses.Number(next + i);
        }

        return usages;
    }

    private static async Task MeasureGateAsync(Report report, string store, ProvableUsageLedger ledger)
    {
        using TestStudio studio = new();
        Isrc recording = await studio.AddClearedAsync(Uses.Remix).ConfigureAwait(false);
        CatalogueGate gate = new(studio.Wallet, studio.Register, ledger, studio.Catalogue, studio.Time);
        UseRequest request = new(recording, Uses.Remix, Territory.Parse("SE")) { Model = ModelVersion.Parse("studio@3"), Destination = Destination.InApp };
        report.Add($"{store}: opened through the gate, time of one use", "shared by callers at once", Rounds.Measure(
            [.. new[] { 1, 8, 64 }.Select(callers => new Contender($"{callers} {(callers == 1 ? "caller" : "callers")} at once", count =>
                Task.WhenAll(Enumerable.Range(0, callers).Select(caller => OpenAsync(gate, request, (count + callers - 1 - caller) / callers))).GetAwaiter().GetResult()))]));
        await ((IAsyncDisposable)ledger).DisposeAsync().ConfigureAwait(false);
    }

    private static async Task OpenAsync(CatalogueGate gate, UseRequest request, int count)
    {
        for (int i = 0; i < count; i++)
        {
            await using CatalogueAudio audio = await gate.OpenAsync(request).ConfigureAwait(false);
        }
    }

    private static async Task MeasureProofsAsync(Report report, string path)
    {
        const int Entries = 100_000;
        using SqliteUsageLedger ledger = new(path);
        for (long next = 0; next < Entries; next += ProvableUsageLedger.MostAtOnce)
        {
            await ledger.AppendAllAsync(Events(ProvableUsageLedger.MostAtOnce, next)).ConfigureAwait(false);
        }

        using Signing.PrivateKey key = Signing.PrivateKey.Generate(Signing.SignatureAlgorithm.ES256);
        CheckpointSigner signer = new("studio.example/usage", key);
        SignedCheckpoint checkpoint = await ledger.SignCheckpointAsync(signer).ConfigureAwait(false);
        UsageEntry entry = (await ledger.FindAsync(SampleUses.Number(Entries / 3).OperationId).ConfigureAwait(false))[0];
        UsageProof proof = await ledger.ProveAsync(entry, checkpoint).ConfigureAwait(false);
        CheckpointVerifier verifier = new(signer.Key);
        string text = proof.ToText();
        report.Add($"Proofs of {Entries:N0} entries", "dominated by the signature", Rounds.Measure(
            new Contender("verify a checkpoint's signature alone", count => Repeat(count, () => verifier.Verify(checkpoint.Text).IsValid)),
            new Contender("check a proof: read, signature, path, event", count => Repeat(count, () => UsageProof.Parse(text).Verify(verifier).IsValid)),
            new Contender("make a proof from the file", count => Repeat(count, () => ledger.ProveAsync(entry, checkpoint).GetAwaiter().GetResult().Sequence == entry.Sequence))));
        long start = Stopwatch.GetTimestamp();
        UsageAudit audit = await ledger.VerifyAsync(verifier).ConfigureAwait(false);
        double verified = Stopwatch.GetElapsedTime(start).TotalSeconds;
        start = Stopwatch.GetTimestamp();
        using SqliteUsageLedger reopened = new(path);
        await reopened.AppendAsync(SampleUses.Number(Entries)).ConfigureAwait(false);
        report.Tell($"The same file opened anew, with everything in its WAL: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:N0} ms to the first receipt.");
        report.Tell($"`usage verify` of {Entries:N0} entries, everything recomputed: {verified:N2} s, {(audit.IsIntact ? "intact" : "not intact")}.");
    }

    private static void Repeat(int count, Func<bool> work)
    {
        for (int i = 0; i < count; i++)
        {
            if (!work())
            {
                throw new InvalidOperationException("Expected it to hold.");
            }
        }
    }
}
