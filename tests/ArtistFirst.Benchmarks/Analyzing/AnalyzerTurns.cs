using System.Globalization;

namespace ArtistFirst.Benchmarks.Analyzing;

/// <summary>Measures contenders in turn, as <see cref="Measuring.Rounds"/> does, where each turn tells its own time.</summary>
internal static class AnalyzerTurns
{
    public const int Rounds = 31;

    // Until the run-time has compiled what is measured for good, as it has in an editor: each round runs a member some hundred times at most.
    private const int Warmups = 60;

    /// <summary>The medians of the contenders.</summary>
    public static Task<TimeSpan[]> MeasureAsync(int rounds, params IReadOnlyList<Func<int, Task<TimeSpan>>> contenders) => MeasureAsync(rounds, Warmups * rounds / Rounds, contenders);

    /// <summary>The medians of the contenders, after as many rounds as they take to get warm: processes of their own never do.</summary>
    public static async Task<TimeSpan[]> MeasureAsync(int rounds, int warmups, IReadOnlyList<Func<int, Task<TimeSpan>>> contenders)
    {
        TimeSpan[][] times = [.. contenders.Select(_ => new TimeSpan[rounds])];
        for (int round = -warmups; round < rounds; round++)
        {
            for (int i = 0; i < contenders.Count; i++)
            {
                TimeSpan time = await contenders[i](round);
                if (round >= 0)
                {
                    times[i][round] = time;
                }
            }
        }

        return [.. times.Select(Median)];
    }

    public static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString(time.TotalMilliseconds < 10 ? "N3" : "N1", CultureInfo.InvariantCulture);

    private static TimeSpan Median(TimeSpan[] times)
    {
        Array.Sort(times);
        return times[times.Length / 2];
    }
}
