using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Which members check and which load: what a project lists comes first, then attributes, then our own types, then known
/// libraries. A member that implements or overrides another one has its contract too.
/// </summary>
internal sealed class ContractTable(Settings settings)
{
    private static readonly MemberContract Nothing = new(check: null, load: null);

    private readonly ContractAssemblies _assemblies = new();
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
        foreach (IMethodSymbol declared in settings.NamesMembers || _assemblies.MayBear(method.ContainingAssembly) ? Declarations.Of(method) : [])
        {
            if (Said(declared) is { } contract)
            {
                return contract;
            }
        }

        return Known(method) ?? Nothing;
    }

    private MemberContract? Said(IMethodSymbol method)
    {
        CheckContract? check = ListedContracts.Check(settings, method) ?? AttributeContracts.Check(method) ?? OwnContracts.Check(method);
        LoadContract? load = ListedContracts.Load(settings, method) ?? AttributeContracts.Load(method) ?? OwnContracts.Load(method);
        CreditContract? credit = CreditContracts.Of(method);
        ValuePath? records = AttributeContracts.Records(method) ?? OwnContracts.Records(method);
        return (check ?? load ?? credit ?? (object?)records) is null ? null : new MemberContract(check, load, credit, records);
    }

    private static MemberContract? Known(IMethodSymbol method)
    {
        LoadContract? load = LibraryLoads.Of(method) ?? RemoteAudio.Of(method);
        CreditContract? credit = load is null ? KnownWrites.Of(method) : null;
        return load is null && credit is null ? null : new MemberContract(check: null, load, credit);
    }
}
