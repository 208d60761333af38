using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArtistFirst.Analyzers;

/// <summary>Whether a path made of a recording's id counts as the recording: <c>.editorconfig</c> says it for files, a property for a project.</summary>
public sealed class RecordingMatchTests
{
    private const string FileKey = "artistfirst.recording_match";
    private const string ProjectKey = "build_property.ArtistFirstRecordingMatch";

    [Fact]
    public async Task A_path_counts_unless_it_is_told_otherwise() => Assert.Empty(await RunAsync([], []));

    [Fact]
    public async Task A_file_is_told_by_editorconfig() => Assert.Equal(["AF0003"], await RunAsync([], [(FileKey, "exact")]));

    [Fact]
    public async Task A_project_is_told_by_its_property() => Assert.Equal(["AF0003"], await RunAsync([(ProjectKey, "exact")], []));

    [Fact]
    public async Task The_file_has_the_last_word() => Assert.Empty(await RunAsync([(ProjectKey, "exact")], [(FileKey, "derived")]));

    private static async Task<IEnumerable<string>> RunAsync((string, string)[] project, (string, string)[] file)
    {
        Compilation compilation = Compiled.From([new LabelledCase("Match", "exact", "Demand(id); Decode(\"audio/\" + id);").SourceIn("Match"), LabelledCase.Vocabulary]);
        Compiled.AssertNoErrors(compilation);
        return (await compilation.WithAnalyzers([new LicenseCheckAnalyzer()], new AnalyzerOptions([], new Configuration(project, file)))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)).Select(diagnostic => diagnostic.Id);
    }

    private sealed class Configuration((string, string)[] project, (string, string)[] file) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Lines(project);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Lines(file);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Lines((string Key, string Value)[] lines) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            (value = lines.FirstOrDefault(line => string.Equals(line.Key, key, StringComparison.Ordinal)).Value) is not null;
    }
}
