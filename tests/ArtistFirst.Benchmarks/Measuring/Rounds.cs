using System.Diagnostics;

namespace ArtistFirst.Benchmarks.Measuring;

/// <summary>
/// Runs contenders in turn, round after round, so that whatever disturbs the machine disturbs all of them alike. Ratios are taken
/// within a round, and medians over the rounds: a shared machine has no other trustworthy number.
/// </summary>
internal static class Rounds
{
    private const int Count = 31;

    // The last tier of the compiler comes some time after it was earned, in the background.
    private const int WarmUps = 10;

    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(60);

    public static IReadOnlyList<Measurement> Measure(params Contender[] contenders)
    {
        int[] operations = [.. contenders.Select(OperationsPerTurn)];
        double[,] times = new double[contenders.Length, Count];
        for (int round = -WarmUps; round < Count; round++)
        {
            for (int i = 0; i < contenders.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                contenders[i].Run(operations[i]);
                double time = Stopwatch.GetElapsedTime(start).TotalNanoseconds / operations[i];
                if (round >= 0)
                {
                    times[i, round] = time;
                }
            }
        }

        return [.. contenders.Select((contender, i) => new Measurement(
            contender.Name,
            Median([.. Enumerable.Range(0, Count).Select(round => times[i, round])]),
            Median([.. Enumerable.Range(0, Count).Select(round => times[i, round] / times[0, round])]),
            BytesPerOperation(contender, operations[i])))];
    }

    /// <summary>Warms up until the code is compiled in its last tier, and finds how many operations fill a turn.</summary>
    private static int OperationsPerTurn(Contender contender)
    {
        int count = 1;
        while (true)
        {
            long start = Stopwatch.GetTimestamp();
            contender.Run(count);
            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            if (elapsed >= Turn)
            {
                contender.Run(count);
                contender.Run(count);
                return Math.Max(1, (int)(count * (Turn / elapsed)));
            }

            count *= 2;
        }
    }

    private static double BytesPerOperation(Contender contender, int operationsPerTurn)
    {
        int operations = Math.Min(1000, operationsPerTurn * 10);
        contender.Run(operations);
        long before = GC.GetAllocatedBytesForCurrentThread();
        contender.Run(operations);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)operations;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
