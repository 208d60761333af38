using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ArtistFirst.Benchmarks.Measuring;

namespace ArtistFirst.Benchmarks.Analyzing;

/// <summary>The whole build of a large compilation, made of copies of a real library: without analyzers, with the SDK's default ones, and with ours beside them.</summary>
internal static partial class WholeBuild
{
    private const int WantedLines = 200_000;
    private const int Rounds = 3;

    private static string Dotnet => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    private static string Sdk => Directory.EnumerateDirectories(Path.Combine(Dotnet, "sdk")).Where(folder => File.Exists(Path.Combine(folder, "dotnet.dll"))).Order(StringComparer.Ordinal).Last();

    /// <summary>Measures the build.</summary>
    /// <param name="report">Where the figures go.</param>
    /// <param name="folder">A library's sources, which compile against the framework alone.</param>
    /// <param name="space">Its root namespace: each copy gets one of its own.</param>
    public static async Task MeasureAsync(Report report, string folder, string space)
    {
        string work = Directory.CreateTempSubdirectory("artistfirst-build-").FullName;
        try
        {
            (int files, int lines) = await CopyAsync(folder, space, work);
            string none = Write(work, "none", []);
            string sdk = Write(work, "sdk", SdkAnalyzers());
            string ours = Write(work, "ours", [.. SdkAnalyzers(), $"/analyzer:{typeof(Analyzers.LicenseCheckAnalyzer).Assembly.Location}"]);
            TimeSpan[] times = await AnalyzerTurns.MeasureAsync(Rounds, warmups: 1, [_ => BuildAsync(none), _ => BuildAsync(sdk), _ => BuildAsync(ours), _ => BuildAsync(sdk)]);
            string Ratio(int index) => (times[index] / times[1]).ToString("N3", CultureInfo.InvariantCulture);
            report.Add(
                string.Create(CultureInfo.InvariantCulture, $"The whole build: {lines:N0} lines in {files:N0} files, {Rounds} rounds"),
                "at most 1.03 times the build with the SDK's default analyzers; the same build twice shows what the machine does to a ratio",
                ["build", "ms", "ratio"],
                [
                    ["no analyzers", AnalyzerTurns.Milliseconds(times[0]), Ratio(0)],
                    ["the SDK's default analyzers", AnalyzerTurns.Milliseconds(times[1]), Ratio(1)],
                    ["the same, and this one", AnalyzerTurns.Milliseconds(times[2]), Ratio(2)],
                    ["the SDK's default analyzers again", AnalyzerTurns.Milliseconds(times[3]), Ratio(3)],
                ]);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task<(int Files, int Lines)> CopyAsync(string folder, string space, string work)
    {
        string[] sources = [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(path => !Generated().IsMatch(path))];
        var name = new Regex($@"\b{Regex.Escape(space)}\b", RegexOptions.None, TimeSpan.FromSeconds(10));
        int files = 0;
        int lines = 0;
        for (int copy = 0; lines < WantedLines; copy++)
        {
            string suffix = copy.ToString(CultureInfo.InvariantCulture);
            foreach (string path in sources)
            {
                string text = name.Replace(await File.ReadAllTextAsync(path), space + suffix);
                await File.WriteAllTextAsync(Path.Combine(work, string.Create(CultureInfo.InvariantCulture, $"{files++}.cs")), text);
                lines += text.AsSpan().Count('\n');
            }
        }

        return (files, lines);
    }

    private static string[] SdkAnalyzers()
    {
        string sdk = Path.Combine(Sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers");
        return
        [
            $"/analyzer:{Path.Combine(sdk, "Microsoft.CodeAnalysis.NetAnalyzers.dll")}",
            $"/analyzer:{Path.Combine(sdk, "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll")}",
            $"/analyzerconfig:{Path.Combine(sdk, "build", "config", "analysislevel_10_default.globalconfig")}",
        ];
    }

    private static string Write(string work, string name, string[] analyzers)
    {
        string pack = Directory.EnumerateDirectories(Path.Combine(Dotnet, "packs", "Microsoft.NETCore.App.Ref")).Order(StringComparer.Ordinal).Last();
        string references = Directory.EnumerateDirectories(Path.Combine(pack, "ref")).Single();
        string path = Path.Combine(work, $"{name}.rsp");
        File.WriteAllLines(
            path,
            [
                "/noconfig", "/nostdlib+", "/target:library", "/unsafe+", "/langversion:latest", "/nowarn:1591,8632", "/warn:9", "/deterministic+", "/optimize+", "/parallel+",
                $"/out:{Path.Combine(work, $"{name}.dll")}",
                .. Directory.EnumerateFiles(references, "*.dll").Select(reference => $"/reference:{reference}"),
                .. analyzers,
                Path.Combine(work, "*.cs"),
            ]);
        return path;
    }

    private static async Task<TimeSpan> BuildAsync(string response)
    {
        string compiler = Path.Combine(Sdk, "Roslyn", "bincore", "csc.dll");
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(new ProcessStartInfo(Path.Combine(Dotnet, "dotnet"), ["exec", compiler, $"@{response}"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        string printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        return process.ExitCode == 0
            ? time
            : throw new InvalidOperationException($"The sources were to compile without errors, but did not: {Errors().Match(printed).Value}");
    }

    [GeneratedRegex(@"[\\/](obj|bin|Properties)[\\/]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Generated();

    [GeneratedRegex(@"^.*: error .*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Errors();
}
