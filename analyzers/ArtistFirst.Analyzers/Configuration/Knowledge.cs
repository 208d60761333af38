using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArtistFirst.Analyzers;

/// <summary>What is known about a compilation, found once: contracts, summaries, settings.</summary>
internal sealed class Knowledge
{
    private readonly FileOptions _files;

    public Knowledge(Compilation compilation, Settings options, AnalyzerConfigOptionsProvider editorConfig)
    {
        _files = new FileOptions(editorConfig);
        KnowsGenerated = compilation.GetTypesByMetadataName($"{OwnTypes.Namespace}.{CreditContracts.Generates}").Length > 0;
        Compilation = compilation;
        Options = options;
        Contracts = new ContractTable(options);
        Summaries = new SummaryTable(this);
    }

    public Compilation Compilation { get; }

    public Settings Options { get; }

    public ContractTable Contracts { get; }

    public SummaryTable Summaries { get; }

    /// <summary>Whether anything can say of audio that a model makes it.</summary>
    public bool KnowsGenerated { get; }

    /// <summary>Whether, in a file, a path made of a recording's id does not count as the recording.</summary>
    public bool IsExactOnly(SyntaxTree tree) => _files.IsExactOnly(tree);

    /// <summary>The use that is made in a file where a load does not tell; null where none is said.</summary>
    public ushort? UseIn(SyntaxTree tree) => _files.UseIn(tree);

    /// <summary>How many calls deep methods of the same compilation are followed from a file.</summary>
    public int CallsIn(SyntaxTree tree) => _files.CallsIn(tree);

    /// <summary>Whether a rule leaves out the member, or a type or namespace around it.</summary>
    public bool IsExcluded(ISymbol member, Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree && _files.ExclusionsOf(tree, diagnostic.Id) is { } names && ExcludedSymbols.Contain(names, member);

    public Decisions Decisions { get; } = new();

    public PrimaryParameters PrimaryParameters { get; } = new();
}
