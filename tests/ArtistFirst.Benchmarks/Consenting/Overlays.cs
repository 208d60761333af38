using System.Diagnostics;
using ArtistFirst.Registry;

namespace ArtistFirst.Benchmarks.Consenting;

/// <summary>How long a process needs to take a delta into use: verify it, and gather it into the overlay.</summary>
internal static class Overlays
{
    private const int Runs = 9;

    /// <summary>The first time, with code that has not run yet where nothing was measured before, and the median.</summary>
    public static (double First, double Median) Milliseconds(int changes)
    {
        SnapshotBuilder builder = new([1, 2, 3], isDelta: true, hasEvidence: false);
        for (int number = 0; number < changes; number++)
        {
            builder.Add(LargeRegister.Code(number * 9), TableEntry.Removed, 0, 0);
        }

        using MemoryStream body = new();
        byte[] hashes = builder.Finish().Write(body);
        byte[] bytes = body.ToArray();
        List<double> times = [];
        for (int run = 0; run < Runs; run++)
        {
            long start = Stopwatch.GetTimestamp();
            _ = SnapshotOverlay.Of([SnapshotBody.Load(ChunkSource.Of(bytes), bytes.Length, hashes)]);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        double first = times[0];
        times.Sort();
        return (first, times[Runs / 2]);
    }
}
