using System.Diagnostics;
using System.Globalization;
using ArtistFirst.Benchmarks.Measuring;

namespace ArtistFirst.Benchmarks.Consenting;

/// <summary>Decisions from a snapshot against the floor and other ways to look up; opening; the overlay.</summary>
internal static class Consents
{
    private const int Openings = 5;
    private const string Target = "at most 1.4 x the floor for a whole decision, 0 bytes";

    public static async Task MeasureAsync(Report report, int count, string folder, string? postgres)
    {
        using TrustStore trust = await TrustStore.LoadAsync(SnapshotFiles.TrustPath(folder));
        ConsentSnapshotOptions options = new() { Licensee = LargeRegister.Licensee };
        string name = count.ToString("N0", CultureInfo.InvariantCulture);
        List<double> seconds = [];
        string cold = await MeasureColdAsync(folder, trust, options);
        ConsentSnapshot snapshot = await ConsentSnapshot.OpenAsync(SnapshotFiles.SnapshotPath(folder), trust, options);
        for (int i = 0; i < Openings; i++)
        {
            long start = Stopwatch.GetTimestamp();
            snapshot = await ConsentSnapshot.OpenAsync(SnapshotFiles.SnapshotPath(folder), trust, options);
            seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        using (Lookups lookups = new(count, folder, snapshot, postgres))
        {
            report.Add($"One decision, {name} recordings", Target, Rounds.Measure([.. lookups.Contenders()]));
            report.Tell(string.Create(CultureInfo.InvariantCulture, $"The FrozenDictionary, of numbers alone, was made in {lookups.FrozenSeconds:N1} s and takes {lookups.FrozenBytes:N1} bytes a recording."));
        }

        seconds.Sort();
        (double first, double median) = Overlays.Milliseconds(100_000);
        report.Tell($"Open, verified: {cold} from a cold file, {seconds[Openings / 2]:N3} s from a warm one. Overlay of 100,000 removed recordings, verified and ready to be swapped in: {median:N1} ms, the first time {first:N1} ms.");
        report.Tell("| recordings | policies | bytes a recording for answers | for reasons | build in s | making the rows alone, on one core, in s | peak memory in MiB |\n| ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n" + await File.ReadAllTextAsync(Path.Combine(folder, "build.txt")));
    }

    /// <summary>The system forgets what it has read of the file, where it can be asked to (GNU dd).</summary>
    private static async Task<string> MeasureColdAsync(string folder, TrustStore trust, ConsentSnapshotOptions options)
    {
        string file = SnapshotFiles.SnapshotPath(folder);
        List<double> seconds = [];
        for (int i = 0; i < Openings; i++)
        {
            using Process forget = Process.Start(new ProcessStartInfo("dd", [$"if={file}", "iflag=nocache", "count=0", "status=none"]))!;
            await forget.WaitForExitAsync();
            if (forget.ExitCode != 0)
            {
                return "(not measured)";
            }

            long start = Stopwatch.GetTimestamp();
            await ConsentSnapshot.OpenAsync(file, trust, options);
            seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        seconds.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{seconds[Openings / 2]:N3} s");
    }
}
