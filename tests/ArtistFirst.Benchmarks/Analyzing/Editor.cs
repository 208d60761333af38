using System.Diagnostics;
using System.Globalization;
using ArtistFirst.Benchmarks.Measuring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArtistFirst.Benchmarks.Analyzing;

/// <summary>What the analyzer takes for one file in an editor, after each edit of it.</summary>
internal static class Editor
{
    public static async Task MeasureAsync(Report report)
    {
        List<string[]> rows = [];
        foreach ((string name, AnalyzedSource source) in new[]
        {
            ("150 lines: 20 small members, each with a load", SmallMembers.Source(4)),
            ("1,300 lines: 200 of them", SmallMembers.Source(40)),
            ("300 lines: one member, with lambdas and try", Members.LongMember),
        })
        {
            FlowGraphAnalyzer floor = await source.FloorAsync();
            TimeSpan[] times = await AnalyzerTurns.MeasureAsync(
                AnalyzerTurns.Rounds,
                round => MeasureCompilerAsync(source, round),
                round => MeasureAsync(source, round, floor),
                round => MeasureAsync(source, round, new Analyzers.LicenseCheckAnalyzer()));
            rows.Add(
            [
                name, AnalyzerTurns.Milliseconds(times[2]), AnalyzerTurns.Milliseconds(times[1]), AnalyzerTurns.Milliseconds(times[2] - times[1]),
                (times[2] / times[1]).ToString("N2", CultureInfo.InvariantCulture), AnalyzerTurns.Milliseconds(times[0]),
            ]);
        }

        report.Add(
            "One file in an editor, after an edit",
            "less than 30 ms for a file of ordinary length",
            ["file", "ms", "an analyzer that only has the flow graphs made, and reports at the same places", "own share, ms", "ratio", "the compiler's own diagnostics, ms"],
            rows);
    }

    private static Task<TimeSpan> MeasureCompilerAsync(AnalyzedSource source, int round)
    {
        (CSharpCompilation compilation, SyntaxTree edited) = source.Edit(round);
        long start = Stopwatch.GetTimestamp();
        compilation.GetSemanticModel(edited).GetDiagnostics();
        return Task.FromResult(Stopwatch.GetElapsedTime(start));
    }

    private static async Task<TimeSpan> MeasureAsync(AnalyzedSource source, int round, DiagnosticAnalyzer analyzer)
    {
        (CSharpCompilation compilation, SyntaxTree edited) = source.Edit(round);
        long start = Stopwatch.GetTimestamp();
        var analysis = new CompilationWithAnalyzers(compilation, [analyzer], new AnalyzerOptions([]));
        await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(edited), filterSpan: null, CancellationToken.None);
        return Stopwatch.GetElapsedTime(start);
    }
}
