using ArtistFirst.Benchmarks.Measuring;

namespace ArtistFirst.Benchmarks.Analyzing;

/// <summary>What the analyzer takes for one member that loads.</summary>
internal static class Members
{
    // Enough that what is done once for a compilation does not count.
    private const int Copies = 40;

    public static AnalyzedSource LongMember { get; } =
        new("a member of 300 lines, with lambdas and try", members: 1, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Analyzing", "LongMember.txt")));

    public static async Task MeasureAsync(Report report)
    {
        await MeasureAsync(report, "Ordinary members that load", "at most 0.2 ms for a small one, at most 5 ms for a long one", AnalyzerTurns.Rounds, [SmallMembers.Source(Copies), LongMember]);
        await MeasureAsync(report, "Hostile members", "less than 500 ms each", rounds: 7, [.. HostileMembers.All]);
    }

    private static async Task MeasureAsync(Report report, string question, string target, int rounds, params IReadOnlyList<AnalyzedSource> sources)
    {
        Dictionary<AnalyzedSource, FlowGraphAnalyzer> floors = [];
        foreach (AnalyzedSource source in sources)
        {
            floors[source] = await source.FloorAsync();
        }

        TimeSpan[] times = await AnalyzerTurns.MeasureAsync(rounds, [.. sources.SelectMany<AnalyzedSource, Func<int, Task<TimeSpan>>>(source =>
            [_ => source.MeasureMemberAsync(floors[source]), _ => source.MeasureMemberAsync(new Analyzers.LicenseCheckAnalyzer())])]);
        List<string[]> rows = [];
        for (int i = 0; i < sources.Count; i++)
        {
            (TimeSpan floor, TimeSpan ours) = (times[2 * i], times[(2 * i) + 1]);
            rows.Add([sources[i].Name, AnalyzerTurns.Milliseconds(ours), AnalyzerTurns.Milliseconds(floor), AnalyzerTurns.Milliseconds(ours - floor), await sources[i].DescribeReportsAsync()]);
        }

        report.Add(question, target, ["member", "ms", "of which making and reading the flow graph", "own share, ms", "reported"], rows);
    }
}
