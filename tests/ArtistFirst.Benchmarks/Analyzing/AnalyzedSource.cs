using System.Collections.Immutable;
using ArtistFirst.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace ArtistFirst.Benchmarks.Analyzing;

/// <summary>Source text that is analyzed again and again, and how many members in it load.</summary>
internal sealed class AnalyzedSource
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    private readonly CSharpCompilation _compilation;
    private readonly int _members;

    public AnalyzedSource(string name, int members, params string[] sources)
    {
        Name = name;
        _members = members;
        _compilation = CSharpCompilation.Create(
            "Analyzed",
            sources.Append(Vocabulary.Source).Select((source, index) => CSharpSyntaxTree.ParseText(source, Options, $"{index}.cs")),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Diagnostic[] errors = [.. _compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        if (errors.Length > 0)
        {
            throw new InvalidOperationException($"The source '{name}' was to be compiled without errors, but has {errors.Length}, first: {errors[0]}.");
        }
    }

    public string Name { get; }

    /// <summary>The time that an analyzer takes for one member, as the compiler counts it: with the flow graphs that it has made, without what the compiler does to call it.</summary>
    public async Task<TimeSpan> MeasureMemberAsync(DiagnosticAnalyzer analyzer)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var analysis = new CompilationWithAnalyzers(_compilation.Clone(), [analyzer], options);
        await analysis.GetAnalyzerDiagnosticsAsync();
        AnalyzerTelemetryInfo telemetry = await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
        return telemetry.ExecutionTime / _members;
    }

    /// <summary>What is reported, by id.</summary>
    public async Task<string> DescribeReportsAsync()
    {
        ImmutableArray<Diagnostic> diagnostics = await ReportsAsync();
        return diagnostics.IsEmpty
            ? "nothing"
            : string.Join(", ", diagnostics.GroupBy(diagnostic => diagnostic.Id, StringComparer.Ordinal).Select(group => $"{group.Count()} {group.Key}"));
    }

    /// <summary>An analyzer that does what is the compiler's work, and reports where ours does.</summary>
    public async Task<FlowGraphAnalyzer> FloorAsync() => new([.. (await ReportsAsync()).Select(diagnostic => diagnostic.Location.SourceSpan)]);

    private Task<ImmutableArray<Diagnostic>> ReportsAsync() =>
        new CompilationWithAnalyzers(_compilation, [new LicenseCheckAnalyzer()], new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync();

    /// <summary>The compilation after an edit of its first file, which nobody has looked at yet, and that file.</summary>
    public (CSharpCompilation Compilation, SyntaxTree Edited) Edit(int number)
    {
        SyntaxTree tree = _compilation.SyntaxTrees[0];
        SyntaxTree edited = CSharpSyntaxTree.ParseText($"{tree.GetText()}// {number}", Options, tree.FilePath);
        return (_compilation.ReplaceSyntaxTree(tree, edited), edited);
    }
}
