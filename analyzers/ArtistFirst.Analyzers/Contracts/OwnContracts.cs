using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>What the SDK's own members do. It bears no attributes for it: the gate is what all others are measured by.</summary>
internal static class OwnContracts
{
    private const string Recording = "Recording";
    private const string Uses = "Uses";

    public static CheckContract? Check(IMethodSymbol method)
    {
        if (!OwnTypes.Is(method.ContainingType, "CatalogueGate"))
        {
            return null;
        }

        return method.Name switch
        {
            "Authorize" => OfRequest(CheckForm.Decision),
            "OpenAsync" or "OpenWithAsync" => OfRequest(CheckForm.Acquire),
            "EnsureLicensed" when Sequences.ElementTypeOf(method.Parameters[0].Type) is { } element && OwnTypes.IsRequest(element) =>
                new CheckContract(CheckForm.Demand, new ValuePath(0, ValuePath.EachElement, Recording), new ValuePath(0, ValuePath.EachElement, Uses), fixedUse: null),
            _ => null,
        };
    }

    public static LoadContract? Load(IMethodSymbol method) =>
        method.Name is "OpenAsync" && OwnTypes.Is(method.ContainingType, "ICatalogue")
            ? new LoadContract(LoadOrigin.Catalogue, new ValuePath(0), use: null, fixedUse: null, isDerived: false)
            : null;

    /// <summary>What tells the recording whose use a member of ours puts on record: a ledger, and the gate, which writes before it opens.</summary>
    public static ValuePath? Records(IMethodSymbol method) => method.Name switch
    {
        "AppendAsync" when OwnTypes.Is(method.ContainingType, "IUsageLedger") || OwnTypes.Is(method.ContainingType, "ProvableUsageLedger") => new ValuePath(0),
        "OpenAsync" or "OpenWithAsync" when OwnTypes.Is(method.ContainingType, "CatalogueGate") => new ValuePath(0, Recording),
        _ => null,
    };

    private static CheckContract OfRequest(CheckForm form) => new(form, new ValuePath(0, Recording), new ValuePath(0, Uses), fixedUse: null);
}
