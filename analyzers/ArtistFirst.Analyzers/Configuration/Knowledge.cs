using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArtistFirst.Analyzers;

/// <summary>What is known about a compilation, found once: contracts, summaries, settings.</summary>
internal sealed class Knowledge
{
    private const string Match = "artistfirst.recording_match";
    private const string ProjectMatch = "build_property.ArtistFirstRecordingMatch";

    private readonly AnalyzerConfigOptionsProvider _editorConfig;

    public Knowledge(Compilation compilation, Settings options, AnalyzerConfigOptionsProvider editorConfig)
    {
        _editorConfig = editorConfig;
        Compilation = compilation;
        Options = options;
        Contracts = new ContractTable(options);
        Summaries = new SummaryTable(this);
    }

    public Compilation Compilation { get; }

    public Settings Options { get; }

    public ContractTable Contracts { get; }

    public SummaryTable Summaries { get; }

    /// <summary>
    /// Whether, in a file, a path made of a recording's id does not count as the recording: <c>artistfirst.recording_match = exact</c> in
    /// .editorconfig or, where that is silent, the property <c>ArtistFirstRecordingMatch</c> of the project.
    /// </summary>
    public bool IsExactOnly(SyntaxTree tree) =>
        (_editorConfig.GetOptions(tree).TryGetValue(Match, out string? value) || _editorConfig.GlobalOptions.TryGetValue(ProjectMatch, out value))
        && value.Trim().Equals("exact", StringComparison.OrdinalIgnoreCase);

    public Decisions Decisions { get; } = new();
}
