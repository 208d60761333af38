using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArtistFirst.Analyzers;

/// <summary>What <c>.editorconfig</c> says for files, and a property for a project.</summary>
public sealed class OptionsTests
{
    private const string Match = "artistfirst.recording_match";
    private const string ProjectMatch = "build_property.ArtistFirstRecordingMatch";
    private const string Use = "artistfirst.use";
    private const string ProjectUse = "build_property.ArtistFirstUse";
    private const string APath = "Demand(id); Decode(\"audio/\" + id);";
    private const string ForRemix = "if (AllowedFor(id, Uses.Remix)) Load(id);";

    [Fact]
    public async Task A_path_counts_unless_it_is_told_otherwise() => Assert.Empty(await RunAsync(APath, [], []));

    [Fact]
    public async Task A_file_is_told_by_editorconfig() => Assert.Equal(["AF0003"], await RunAsync(APath, [], [(Match, "exact")]));

    [Fact]
    public async Task A_project_is_told_by_its_property() => Assert.Equal(["AF0003"], await RunAsync(APath, [(ProjectMatch, "exact")], []));

    [Fact]
    public async Task The_file_has_the_last_word() => Assert.Empty(await RunAsync(APath, [(ProjectMatch, "exact")], [(Match, "derived")]));

    [Theory]
    [InlineData("TrainGenerative", "AF0004")]
    [InlineData("train.generative", "AF0004")]
    [InlineData("Remix, Recommend", "AF0004")]
    [InlineData("Remix")]
    [InlineData("transform.remix")]
    public async Task The_use_that_a_file_makes_is_asked_for_where_a_load_does_not_tell(string use, params string[] reported)
    {
        Assert.Equal(reported, await RunAsync(ForRemix, [], [(Use, use)]));
        Assert.Equal(reported, await RunAsync(ForRemix, [(ProjectUse, use)], []));
    }

    [Theory]
    [InlineData("Demand(id); Load(id);")]
    [InlineData("if (AllowedFor(id, other)) Load(id);")]
    [InlineData("if (AllowedFor(id, Uses.Remix)) LoadFor(id, Uses.Remix);")]
    public async Task A_use_that_is_told_or_cannot_be_read_is_not_asked_for(string body) => Assert.Empty(await RunAsync(body, [], [(Use, "Recommend")]));

    [Theory]
    [InlineData(Use, "Training")]
    [InlineData(Match, "strict")]
    [InlineData("dotnet_code_quality.AF0001.max_interprocedural_method_call_chain", "banana")]
    [InlineData("dotnet_code_quality.max_interprocedural_method_call_chain", "-1")]
    public async Task An_option_that_says_nothing_is_reported(string option, string value) => Assert.Equal(["AF0040"], await RunAsync("Demand(id); Load(id);", [], [(option, value)]));

    [Theory]
    [InlineData("dotnet_code_quality.AF0001.excluded_symbol_names", "Case")]
    [InlineData("dotnet_code_quality.excluded_symbol_names", "Other|Case")]
    [InlineData("dotnet_code_quality.AF0001.excluded_symbol_names", "Options.Case.Run")]
    [InlineData("dotnet_code_quality.AF0001.excluded_symbol_names", "N:Options")]
    [InlineData("dotnet_code_quality.AF0001.excluded_symbol_names", "T:Options.Case")]
    [InlineData("dotnet_code_quality.AF0001.excluded_symbol_names", "M:Options.Ca*")]
    [InlineData("dotnet_code_quality.AF0002.excluded_symbol_names", "Case", "AF0001")]
    [InlineData("dotnet_code_quality.AF0001.excluded_symbol_names", "Cas", "AF0001")]
    public async Task Symbols_that_are_excluded_are_left_out(string option, string value, params string[] reported) => Assert.Equal(reported, await RunAsync("Load(id);", [], [(option, value)]));

    [Theory]
    [InlineData("3")]
    [InlineData("2")]
    [InlineData("1", "AF0001")]
    [InlineData("0", "AF0001")]
    public async Task Calls_are_followed_as_deep_as_is_told(string calls, params string[] reported) => Assert.Equal(
        reported, await RunAsync("//members\nvoid Outer(string id) => Inner(id); void Inner(string id) => Demand(id); void Run(string id) { Outer(id); Load(id); }", [], [("dotnet_code_quality.AF0001.max_interprocedural_method_call_chain", calls)]));

    private static async Task<IEnumerable<string>> RunAsync(string body, (string, string)[] project, (string, string)[] file)
    {
        Compilation compilation = Compiled.From([new LabelledCase("Options", "options", body).SourceIn("Options"), LabelledCase.Vocabulary]);
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
