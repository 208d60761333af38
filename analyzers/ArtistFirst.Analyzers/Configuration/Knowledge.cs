using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>What is known about a compilation, found once: contracts, summaries, settings.</summary>
internal sealed class Knowledge
{
    public Knowledge(Compilation compilation, Settings options)
    {
        Compilation = compilation;
        Options = options;
        Contracts = new ContractTable(options);
        Summaries = new SummaryTable(this);
    }

    public Compilation Compilation { get; }

    public Settings Options { get; }

    public ContractTable Contracts { get; }

    public SummaryTable Summaries { get; }

    public Decisions Decisions { get; } = new();
}
