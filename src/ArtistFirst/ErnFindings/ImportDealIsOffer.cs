namespace ArtistFirst;

/// <summary>A message is not the agreement that it speaks of.</summary>
internal static class ImportDealIsOffer
{
    public static readonly FindingRule Rule = new(2071, "A deal is an offer, and no consent");

    /// <summary>Which uses the deal speaks of.</summary>
    public static Finding Found(string uses, string why) => Rule.Found($"Expected the agreement under which {uses} would be granted; got a deal {why}. Nothing was granted: register the agreement, and name it with --agreement.");
}
