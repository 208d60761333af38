using System.Diagnostics;
using System.Globalization;
using ArtistFirst.Registry;
using ArtistFirst.Signing;
using Microsoft.Data.Sqlite;

namespace ArtistFirst.Benchmarks.Consenting;

/// <summary>Makes the files that are measured, apart from the measuring, as that takes a while.</summary>
internal static class SnapshotFiles
{
    public static async Task PrepareAsync(int count, string folder, bool hasEvidence)
    {
        Directory.CreateDirectory(folder);
        using PrivateKey key = PrivateKey.Generate(SignatureAlgorithm.ES256);
        await File.WriteAllTextAsync(TrustPath(folder), $$"""{"version":1,"issuers":[{"issuer":"https://registry.example","keys":[{{key.PublicKey.ExportJwk()}}]}]}""");
        SnapshotPublisherOptions terms = new() { MaxAge = TimeSpan.FromDays(7), MaxPersonalAge = TimeSpan.FromDays(7), HeadLifetime = TimeSpan.FromDays(7), HasEvidence = hasEvidence };
        long start = Stopwatch.GetTimestamp();
        PublishedSnapshot published = await new SnapshotPublisher(key, terms).WriteFileAsync(new LargeRegister(count), LargeRegister.Licensee, SnapshotPath(folder));
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        double peak = Process.GetCurrentProcess().PeakWorkingSet64 / (double)(1 << 20);
        TimeSpan rows = await MakeRowsAsync(count);
        string line = string.Create(
            CultureInfo.InvariantCulture,
            $"| {count:N0} | {published.Policies:N0} | {published.BitsPerRecording / 8:N3} | {published.EvidenceBytes / (double)count:N3} | {elapsed.TotalSeconds:N1} | {rows.TotalSeconds:N1} | {peak:N0} |");
        await File.WriteAllTextAsync(Path.Combine(folder, "build.txt"), line);
        Console.WriteLine(line);
        MakeDatabase(count, folder);
    }

    public static string TrustPath(string folder) => Path.Combine(folder, "trust.json");

    public static string SnapshotPath(string folder) => Path.Combine(folder, "consent.afcs");

    public static string DatabasePath(string folder) => Path.Combine(folder, "consent.db");

    /// <summary>How long it takes on one core to make the rows alone, which a register would have.</summary>
    private static async Task<TimeSpan> MakeRowsAsync(int count)
    {
        long start = Stopwatch.GetTimestamp();
        await foreach (RegisterContents page in new LargeRegister(count).ReadAsync())
        {
            _ = page;
        }

        return Stopwatch.GetElapsedTime(start);
    }

    private static void MakeDatabase(int count, string folder)
    {
        File.Delete(DatabasePath(folder));
        using SqliteConnection connection = new($"Data Source={DatabasePath(folder)};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; CREATE TABLE consent(isrc INTEGER PRIMARY KEY, policy INTEGER NOT NULL) WITHOUT ROWID";
        command.ExecuteNonQuery();
        using SqliteTransaction transaction = connection.BeginTransaction();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO consent VALUES ($isrc, $policy)";
        SqliteParameter isrc = command.Parameters.Add("$isrc", SqliteType.Integer);
        SqliteParameter policy = command.Parameters.Add("$policy", SqliteType.Integer);
        for (int number = 0; number < count; number++)
        {
            isrc.Value = (long)LargeRegister.Code(number).Packed;
            policy.Value = number % 100;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}
