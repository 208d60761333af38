namespace ArtistFirst;

/// <summary>Only a person has a voice.</summary>
internal static class VoiceWithoutPerson
{
    public static readonly FindingRule Rule = new(2006, "A voice is claimed by something that is not a person");

    public static Finding Found(ConsentQuestion question, PartyId party) => ConsentQuestion.About(
        Rule, party, $"{question.Asked} needs the person whose voice it is; {question.Name(party)} is registered with a voice and is not a person. Register the person.");
}
