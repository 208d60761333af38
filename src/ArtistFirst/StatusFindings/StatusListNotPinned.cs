namespace ArtistFirst;

/// <summary>A license may only point at a list that the trust file names for its issuer; any other address is not even asked.</summary>
internal static class StatusListNotPinned
{
    public static readonly FindingRule Rule = new(1024, "The status list is not pinned for the issuer");

    public static Finding Found(PinnedIssuer issuer) => Rule.Found(
        $"The license should point at a status list that the trust file names for '{issuer.Url}', but it points at another address. Add the list to the issuer's status_lists if the issuer told you so.");
}
