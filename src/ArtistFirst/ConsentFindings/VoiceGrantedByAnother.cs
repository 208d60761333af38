namespace ArtistFirst;

/// <summary>Only the person, the estate or a recorded attorney says yes for a voice, name or likeness.</summary>
internal static class VoiceGrantedByAnother
{
    public static readonly FindingRule Rule = new(2023, "Somebody else than the person has granted a voice or likeness");

    public static Finding Found(ConsentQuestion question, ConsentStatement grant) => ConsentQuestion.About(
        Rule, grant, $"{question.Asked}: the yes for {question.Name(grant.Party)} was said by {question.Name(grant.Giver)} ({question.Cite(grant)}). For voice and likeness only the person, the estate, or whom they gave a recorded power of attorney for this use can say it. Ask the person.");
}
