namespace ArtistFirst;

/// <summary>AF1036: a grant names only actions that are not known here. An unknown action grants nothing.</summary>
internal static class ActionsUnknown
{
    public static readonly FindingRule Rule = new(1036, "The license grants no known action");

    public static Finding Found(in RefusalDetail detail) => Rule.Found(
        $"Expected at least one known action in grant {detail.First}; there is none, and no other grant is left. Update this SDK, or ask the issuer for a license that names one of the sixteen uses.");
}
