namespace ArtistFirst;

/// <summary>The license grants the request, but what was delegated to its issuer does not hold it. A delegate cannot give what it was not given.</summary>
internal static class OutsideDelegation
{
    public static readonly FindingRule Rule = new(1050, "The license reaches beyond its delegation");

    public static Finding Found(PinnedKey key) => Rule.Found(
        $"The request should lie within what was delegated to '{key.Issuer.Url}', but no delegation to its key '{key.PublicKey.KeyId}' covers it as a whole. Ask the licensor for a license from somebody who may give it.");
}
