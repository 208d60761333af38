namespace ArtistFirst;

/// <summary>AF1048: nobody decided: a default decision, or a request that names no recording, use or territory.</summary>
internal static class UndecidedRequest
{
    public static readonly FindingRule Rule = new(1048, "No decision was made");

    public static Finding Found() => Rule.Found(
        "Expected a request that names a recording, a use and a territory, decided by the gate; at least one of them is missing. Ask CatalogueGate.Authorize with a complete request.");
}
