namespace ArtistFirst;

/// <summary>A party with a part in a side that must say yes has said nothing.</summary>
internal static class NoGrant
{
    public static readonly FindingRule Rule = new(2020, "A party that must say yes has not");

    public static Finding Found(ConsentQuestion question, SideAsset asset, PartyId party) => ConsentQuestion.About(
        Rule, party, $"{question.Asked} needs the yes of {question.Name(party)} for {asset}, and the register has none. Ask them, and record what they say.");
}
