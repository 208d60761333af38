namespace ArtistFirst;

/// <summary>The instant of the use lies outside of the time of the yes.</summary>
internal static class ConsentNotInForce
{
    public static readonly FindingRule Rule = new(2027, "The grant of a party is not in force");

    public static Finding Found(ConsentQuestion question, ConsentStatement grant) => ConsentQuestion.About(
        Rule, grant, $"{question.Asked} at {question.At:u}: the yes of {question.Name(grant.Party)} counts from {grant.EffectiveFrom:u} {Until(grant)} ({question.Cite(grant)}). Ask for one that is in force.");

    private static string Until(ConsentStatement grant) => grant.Until is { } until ? $"until just before {until:u}" : "on";
}
