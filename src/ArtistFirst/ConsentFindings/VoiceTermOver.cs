namespace ArtistFirst;

/// <summary>A yes for voice or likeness never outlives its cap.</summary>
internal static class VoiceTermOver
{
    public static readonly FindingRule Rule = new(2024, "The longest term of a voice or likeness grant is over");

    public static Finding Found(ConsentQuestion question, ConsentStatement grant) => ConsentQuestion.About(
        Rule, grant, $"{question.Asked}: the yes of {question.Name(grant.Party)} ended at {PersonalAuthority.CapOf(grant, question.Register):u}, whatever term it names ({question.Cite(grant)}). For voice and likeness a yes lasts at most 10 years, of somebody under age at most 5 and until they come of age. Ask again.");
}
