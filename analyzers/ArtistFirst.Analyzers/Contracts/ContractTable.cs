using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Which members check and which load: what a project lists comes first, then attributes, then our own types, then the known audio
/// libraries. A member that implements or overrides another one has its contract too.
/// </summary>
internal sealed class ContractTable(Settings settings)
{
    private static readonly MemberContract Nothing = new(check: null, load: null);

    private readonly ConcurrentDictionary<IMethodSymbol, MemberContract> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The contract of a method, constructor or accessor; null where it has none.</summary>
    public MemberContract? Of(IMethodSymbol method)
    {
        MemberContract contract = _known.GetOrAdd(method.OriginalDefinition, Find);
        bool isMeant = contract.Load is not { Origin: LoadOrigin.Library } || LibraryLoads.IsMeant(method);
        return isMeant && !ReferenceEquals(contract, Nothing) ? contract : null;
    }

    private MemberContract Find(IMethodSymbol method)
    {
        foreach (IMethodSymbol declared in Declarations.Of(method))
        {
            CheckContract? check = ListedContracts.Check(settings, declared) ?? AttributeContracts.Check(declared) ?? OwnContracts.Check(declared);
            LoadContract? load = ListedContracts.Load(settings, declared) ?? AttributeContracts.Load(declared) ?? OwnContracts.Load(declared);
            if (check is not null || load is not null)
            {
                return new MemberContract(check, load);
            }
        }

        return LibraryLoads.Of(method) is { } library ? new MemberContract(check: null, library) : Nothing;
    }
}
