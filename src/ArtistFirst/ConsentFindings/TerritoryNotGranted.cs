namespace ArtistFirst;

/// <summary>The place of the use lies outside of the territories of the yes.</summary>
internal static class TerritoryNotGranted
{
    public static readonly FindingRule Rule = new(2028, "The grant of a party does not cover the territory");

    public static Finding Found(ConsentQuestion question, ConsentStatement grant) => ConsentQuestion.About(
        Rule, grant, $"{question.Asked}: {question.Name(grant.Party)} said yes for '{grant.Reach.Territories}' alone ({question.Cite(grant)}). A yes must cover where the output is made available and where the model runs.");
}
