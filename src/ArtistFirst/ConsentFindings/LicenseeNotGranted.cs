namespace ArtistFirst;

/// <summary>The yes was given to other licensees. To whom, and how far it reaches, is theirs.</summary>
internal static class LicenseeNotGranted
{
    public static readonly FindingRule Rule = new(2029, "The grant of a party is for somebody else");

    public static Finding Found(ConsentQuestion question, ConsentStatement grant) => ConsentQuestion.About(
        Rule, grant.Party, $"{question.Asked}: {question.Name(grant.Party)} said yes to somebody else, not to {question.Licensee}. Ask for a yes to this licensee, and check how the statement spells it.");
}
