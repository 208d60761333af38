namespace ArtistFirst;

/// <summary>One no outweighs every yes.</summary>
internal static class DeniedByParty
{
    public static readonly FindingRule Rule = new(2021, "A party has refused the use");

    public static Finding Found(ConsentQuestion question, ConsentStatement statement, SideAsset asset) => ConsentQuestion.About(
        Rule, statement, $"{question.Asked} is refused by {question.Name(statement.Party)} for {asset} since {statement.EffectiveFrom:u} ({question.Cite(statement)}). Only they can withdraw it.");
}
