using ArtistFirst.Benchmarks.Measuring;

namespace ArtistFirst.Benchmarks.Analyzing;

/// <summary>Everything that is measured of the analyzer.</summary>
internal static class AnalyzerReport
{
    /// <summary>Measures, prints, and saves where a path is given.</summary>
    /// <param name="arguments">The path of the report; then, for the whole build, a folder of a library's sources and its root namespace.</param>
    public static async Task MeasureAsync(string[] arguments)
    {
        Report report = new("What the analyzer costs", "Contenders run in turn; times are medians. What is measured inside of a compiler has run often enough to be compiled for good; whole builds start new processes.");
        await Members.MeasureAsync(report);
        await Editor.MeasureAsync(report);
        await SaveAsync(report, arguments);
        if (arguments is [_, var folder, var space])
        {
            await WholeBuild.MeasureAsync(report, folder, space);
            await SaveAsync(report, arguments);
        }
    }

    private static Task SaveAsync(Report report, string[] arguments) => arguments is [var path, ..] ? report.SaveAsync(path) : Task.CompletedTask;
}
