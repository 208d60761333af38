using ArtistFirst.Benchmarks.Measuring;

namespace ArtistFirst.Benchmarks.Analyzing;

/// <summary>Everything that is measured of the analyzer.</summary>
internal static class AnalyzerReport
{
    /// <summary>Measures, prints, and saves where a path is given.</summary>
    /// <param name="arguments">The path of the report; then, for the whole build, a folder of a library's sources and its root namespace.</param>
    public static async Task MeasureAsync(string[] arguments)
    {
        Report report = new("What the analyzer costs");
        await Members.MeasureAsync(report);
        if (arguments is [_, var folder, var space])
        {
            await WholeBuild.MeasureAsync(report, folder, space);
        }

        if (arguments is [var path, ..])
        {
            await report.SaveAsync(path);
        }
    }
}
