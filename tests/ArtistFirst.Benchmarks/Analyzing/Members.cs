using System.Diagnostics;
using System.Globalization;
using ArtistFirst.Benchmarks.Measuring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArtistFirst.Benchmarks.Analyzing;

/// <summary>What the analyzer takes for one member that loads, and for one file in an editor.</summary>
internal static class Members
{
    private static AnalyzedSource LongMember => new("a member of 300 lines, with lambdas and try", members: 1, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Analyzing", "LongMember.txt")));

    public static async Task MeasureAsync(Report report)
    {
        await MeasureMembersAsync(report, "Ordinary members that load", "at most 0.2 ms for a small one, at most 5 ms for a long one", AnalyzerTurns.Rounds, [SmallMembers.Source, LongMember]);
        await MeasureMembersAsync(report, "Hostile members", "less than 500 ms each", rounds: 7, [.. HostileMembers.All]);
        await MeasureEditorAsync(report);
    }

    private static async Task MeasureMembersAsync(Report report, string question, string target, int rounds, params IReadOnlyList<AnalyzedSource> sources)
    {
        TimeSpan[] times = await AnalyzerTurns.MeasureAsync(rounds, [.. sources.Select<AnalyzedSource, Func<int, Task<TimeSpan>>>(source => _ => source.MeasureMemberAsync())]);
        List<string[]> rows = [];
        for (int i = 0; i < sources.Count; i++)
        {
            rows.Add([sources[i].Name, AnalyzerTurns.Milliseconds(times[i]), await sources[i].DescribeReportsAsync()]);
        }

        report.Add(question, target, ["member", "ms", "reported"], rows);
    }

    private static async Task MeasureEditorAsync(Report report)
    {
        List<string[]> rows = [];
        foreach (AnalyzedSource source in new[] { SmallMembers.Source, LongMember })
        {
            TimeSpan[] times = await AnalyzerTurns.MeasureAsync(AnalyzerTurns.Rounds, round => MeasureCompilerAsync(source, round), round => MeasureEditorAsync(source, round));
            string ratio = (times[1] / times[0]).ToString("N2", CultureInfo.InvariantCulture);
            rows.Add([$"the file of {source.Name}", AnalyzerTurns.Milliseconds(times[0]), AnalyzerTurns.Milliseconds(times[1]), ratio]);
        }

        report.Add("One file in an editor, after an edit", "less than 30 ms", ["file", "the compiler's own diagnostics, ms", "the analyzer's, ms", "ratio"], rows);
    }

    private static Task<TimeSpan> MeasureCompilerAsync(AnalyzedSource source, int round)
    {
        (CSharpCompilation compilation, SyntaxTree edited) = source.Edit(round);
        long start = Stopwatch.GetTimestamp();
        compilation.GetSemanticModel(edited).GetDiagnostics();
        return Task.FromResult(Stopwatch.GetElapsedTime(start));
    }

    private static async Task<TimeSpan> MeasureEditorAsync(AnalyzedSource source, int round)
    {
        (CSharpCompilation compilation, SyntaxTree edited) = source.Edit(round);
        long start = Stopwatch.GetTimestamp();
        var analysis = new CompilationWithAnalyzers(compilation, [new Analyzers.LicenseCheckAnalyzer()], new AnalyzerOptions([]));
        await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(edited), filterSpan: null, CancellationToken.None);
        return Stopwatch.GetElapsedTime(start);
    }
}
