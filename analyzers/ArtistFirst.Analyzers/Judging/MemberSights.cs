using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>What was seen in a member, from which follows whether its flow is looked at.</summary>
internal sealed class MemberSights(ISymbol member)
{
    private int _checks;
    private bool _loads;
    private bool _writes;
    private bool _generates;
    private bool _callsOwn;
    private bool _decides;

    /// <summary>Whether the member checks anything.</summary>
    public bool Checks => _checks > 0;

    public void Add(IOperation operation, IMethodSymbol method, MemberContract? contract)
    {
        if (contract is null)
        {
            _callsOwn = _callsOwn || !method.DeclaringSyntaxReferences.IsEmpty;
            return;
        }

        _loads = _loads || (contract.Load is not null && (!contract.IsRemote || RemoteAudio.IsMeant(operation)));
        _checks += contract.Check is null ? 0 : 1;
        _decides = _decides || contract.Check is { Form: CheckForm.Decision or CheckForm.Acquire or CheckForm.Try };
        _writes = _writes || contract.Credit is { Role: CreditRole.Writes } or { Role: CreditRole.Generates, IsInPlace: true };
        _generates = _generates || contract.Credit is { Role: not CreditRole.Writes };
    }

    /// <summary>
    /// Whether the member loads, checks more than once, gets an answer that it may keep, or writes audio that may be generated: here, or in a method of the same compilation that it calls.
    /// </summary>
    public bool AreWorthAFlow(Knowledge knowledge) =>
        _loads || _checks > 1 || _decides || (_writes && (_generates || (knowledge.KnowsGenerated && (_callsOwn || IsGivenGenerated()))));

    private bool IsGivenGenerated() => member is IMethodSymbol method && method.Parameters.Any(CreditContracts.IsGenerated);
}
