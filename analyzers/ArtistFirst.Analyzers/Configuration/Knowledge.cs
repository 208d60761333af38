using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArtistFirst.Analyzers;

/// <summary>What is known about a compilation, found once: contracts, summaries, settings.</summary>
internal sealed class Knowledge
{
    private readonly FileOptions _files;
    private readonly ConcurrentDictionary<IMethodSymbol, MethodTraits> _traits = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, MemberShape> _shapes = new(SymbolEqualityComparer.Default);

    public Knowledge(Compilation compilation, Settings options, AnalyzerConfigOptionsProvider editorConfig)
    {
        _files = new FileOptions(editorConfig);
        INamespaceSymbol? contracts = compilation.GlobalNamespace.GetMembers(OwnTypes.Namespace).OfType<INamespaceSymbol>().FirstOrDefault();
        MayBearContracts = contracts is not null;
        KnowsGenerated = contracts?.GetTypeMembers(CreditContracts.Generates, arity: 0).IsEmpty == false;
        KnowsContracts = contracts is not null && new[] { AttributeContracts.Loads, AttributeContracts.Checks, AttributeContracts.Requires }.Any(name => !contracts.GetTypeMembers(name, arity: 0).IsEmpty);
        Compilation = compilation;
        Options = options;
        Contracts = new ContractTable(options);
        Summaries = new SummaryTable(this);
    }

    public Compilation Compilation { get; }

    public Settings Options { get; }

    public ContractTable Contracts { get; }

    public SummaryTable Summaries { get; }

    /// <summary>Whether members can bear contracts that say that they load or check.</summary>
    public bool KnowsContracts { get; }

    /// <summary>Whether the namespace of the contracts is there at all.</summary>
    public bool MayBearContracts { get; }

    /// <summary>Whether anything may check a license at all. Where nothing can, no load can be proven, and what other methods do for their callers need not be found out.</summary>
    public bool MayCheck => MayBearContracts || Options.Checks.Count > 0;

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

    /// <summary>What matters of a method wherever it is called.</summary>
    public MethodTraits TraitsOf(IMethodSymbol method) => _traits.GetOrAdd(method.OriginalDefinition, static definition => new MethodTraits(definition));

    /// <summary>How long the value of a member lasts.</summary>
    public MemberShape ShapeOf(ISymbol member) => _shapes.GetOrAdd(member.OriginalDefinition, static definition => MemberShapes.Of(definition));
}
