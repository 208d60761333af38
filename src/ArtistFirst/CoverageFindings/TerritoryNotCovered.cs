namespace ArtistFirst;

/// <summary>AF1043: the output's territory or the model's lies outside of the grant.</summary>
internal static class TerritoryNotCovered
{
    public static readonly FindingRule Rule = new(1043, "The license does not cover the territory");

    public static Finding Found(in UseRequest request) => Rule.Found(
        $"Expected a grant for {request.Recording} in {Territories(request)}; the grant covers other territories. Ask for a license that covers them.");

    private static string Territories(in UseRequest request) => request.ProcessingTerritory == request.Territory
        ? request.Territory.ToString()
        : $"{request.Territory} (output) and {request.ProcessingTerritory} (model)";
}
