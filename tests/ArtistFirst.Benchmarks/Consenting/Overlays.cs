using System.Diagnostics;
using ArtistFirst.Registry;

namespace ArtistFirst.Benchmarks.Consenting;

/// <summary>How long a process needs to take a delta into use: verify it, and gather it into the overlay.</summary>
internal static class Overlays
{
    private const int Runs = 9;
    private const int RecordingsOfBase = 1_000;

    /// <summary>The first time, with code that has not run yet where nothing was measured before, and the median.</summary>
    public static (double First, double Median) Milliseconds(int changes)
    {
        // Whoever takes a delta into use has opened the base that it changes.
        (byte[] body, byte[] hashes) basis = Write(RecordingsOfBase, isDelta: false);
        Load(basis.body, basis.hashes);
        (byte[] body, byte[] hashes) delta = Write(changes, isDelta: true);
        List<double> times = [];
        for (int run = 0; run < Runs; run++)
        {
            long start = Stopwatch.GetTimestamp();
            _ = SnapshotOverlay.Of([Load(delta.body, delta.hashes)]);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        double first = times[0];
        times.Sort();
        return (first, times[Runs / 2]);
    }

    private static SnapshotBody Load(byte[] body, byte[] hashes) => SnapshotBody.Load(ChunkSource.Of(body), body.Length, hashes);

    private static (byte[] Body, byte[] Hashes) Write(int count, bool isDelta)
    {
        SnapshotBuilder builder = new([1, 2, 3], isDelta, hasEvidence: false);
        for (int number = 0; number < count; number++)
        {
            builder.Add(LargeRegister.Code(number * 9), TableEntry.Removed, 0, 0);
        }

        using MemoryStream body = new();
        byte[] hashes = builder.Finish().Write(body);
        return (body.ToArray(), hashes);
    }
}
