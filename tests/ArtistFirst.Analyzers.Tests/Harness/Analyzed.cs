using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArtistFirst.Analyzers;

/// <summary>Runs the analyzers. An exception in one of them fails the test.</summary>
internal static class Analyzed
{
    public static Task<IReadOnlyList<Diagnostic>> RunAsync(Compilation compilation, params ImmutableArray<AdditionalText> files) => RunAsync(compilation, new LicenseCheckAnalyzer(), files);

    public static Task<IReadOnlyList<Diagnostic>> RunAsync(Compilation compilation, DiagnosticAnalyzer analyzer, params ImmutableArray<AdditionalText> files) =>
        RunAsync(compilation, analyzer, isConcurrent: false, files);

    /// <summary>For large compilations: as a build does.</summary>
    public static Task<IReadOnlyList<Diagnostic>> RunOnAllCoresAsync(Compilation compilation) => RunAsync(compilation, new LicenseCheckAnalyzer(), isConcurrent: true, []);

    private static async Task<IReadOnlyList<Diagnostic>> RunAsync(Compilation compilation, DiagnosticAnalyzer analyzer, bool isConcurrent, ImmutableArray<AdditionalText> files)
    {
        System.Collections.Concurrent.ConcurrentQueue<string> exceptions = [];
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(files), (exception, _, _) => exceptions.Enqueue(exception.ToString()), concurrentAnalysis: isConcurrent, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> diagnostics = await new CompilationWithAnalyzers(compilation, [analyzer], options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.True(exceptions.IsEmpty, string.Join(Environment.NewLine, exceptions));
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    public static async Task AssertAsync(string marked, params string[] others)
    {
        MarkedSource source = MarkedSource.Parse(marked);
        Compilation compilation = Compiled.From([source.Text, .. others]);
        Compiled.AssertNoErrors(compilation);
        IReadOnlyList<Diagnostic> diagnostics = await RunAsync(compilation);
        string complaint = Compare(source, diagnostics.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath is "Case0.cs"));
        Assert.True(complaint.Length == 0, complaint);
    }

    /// <summary>How what was reported differs from what is marked; empty where it does not.</summary>
    public static string Compare(MarkedSource source, IEnumerable<Diagnostic> diagnostics)
    {
        string[] found = [.. diagnostics.Select(diagnostic =>
            MarkedSource.Describe(diagnostic.Id, diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length, source.Text))];
        return source.Expected.SequenceEqual(found, StringComparer.Ordinal)
            ? string.Empty
            : $"Expected:\n  {string.Join("\n  ", source.Expected)}\nFound:\n  {string.Join("\n  ", diagnostics)}\nin\n{source.Text}";
    }
}
