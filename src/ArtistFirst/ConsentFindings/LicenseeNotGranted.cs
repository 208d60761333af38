namespace ArtistFirst;

/// <summary>The yes was given to other licensees.</summary>
internal static class LicenseeNotGranted
{
    public static readonly FindingRule Rule = new(2029, "The grant of a party is for somebody else");

    public static Finding Found(ConsentQuestion question, ConsentStatement grant) => ConsentQuestion.About(
        Rule, grant, $"{question.Asked}: {question.Name(grant.Party)} said yes to {grant.Reach.Licensees}, not to {question.Licensee} ({question.Cite(grant)}). Ask for a yes to this licensee.");
}
