namespace ArtistFirst;

/// <summary>The yes was given for other destinations of the output.</summary>
internal static class DestinationNotGranted
{
    public static readonly FindingRule Rule = new(2031, "The grant of a party does not cover the destination");

    public static Finding Found(ConsentQuestion question, ConsentStatement grant) => ConsentQuestion.About(
        Rule, grant, $"{question.Asked}: {question.Name(grant.Party)} did not say yes for {Named(question.Destination)} ({question.Cite(grant)}). State where the output goes, and ask for a yes that covers it.");

    private static string Named(Destination destination) =>
        destination == Destination.None ? "a request that names no destination" : $"the destination {DestinationNames.Describe(destination)}";
}
