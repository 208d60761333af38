using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Which assemblies may have members with contracts: those that have the namespace of the contracts, and those that reference one. The
/// framework does not, and most of what a program calls is of the framework.
/// </summary>
internal sealed class ContractAssemblies
{
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool MayBear(IAssemblySymbol? assembly) => assembly is null || _known.GetOrAdd(assembly, static asked => IsWith(asked) || asked.Modules.Any(module => module.ReferencedAssemblySymbols.Any(IsWith)));

    private static bool IsWith(IAssemblySymbol assembly) => assembly.GlobalNamespace.GetMembers(OwnTypes.Namespace).Any(member => member.IsNamespace);
}
