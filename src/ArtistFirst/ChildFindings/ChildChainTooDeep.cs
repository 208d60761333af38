namespace ArtistFirst;

/// <summary>AF1060: a license was passed on more often than may be.</summary>
internal static class ChildChainTooDeep
{
    public static readonly FindingRule Rule = new(1060, "The license was passed on too often");

    public static Finding Found() => Rule.Found(
        $"Expected at most {TokenLimits.MaxChildren} holder-made tokens before the issuer's own, separated by ~; there are more. Ask a holder nearer to the issuer for a license.");
}
