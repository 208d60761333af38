namespace ArtistFirst;

/// <summary>With an unknown share nobody can tell whether everybody was asked.</summary>
internal static class ShareUnknown
{
    public static readonly FindingRule Rule = new(2004, "The share of a party is unknown");

    public static Finding Found(ConsentQuestion question, SideAsset asset, PartyId party) => ConsentQuestion.About(
        Rule, party, $"{question.Asked} needs all of {asset}; the share of {question.Name(party)} is not known, so nobody can tell whether everybody was asked. Register the share.");
}
