namespace ArtistFirst;

/// <summary>Opt-out signals of files and sites can only say no, and they count.</summary>
internal static class OptedOutBySignal
{
    public static readonly FindingRule Rule = new(2022, "An opt-out signal forbids the use");

    public static Finding Found(ConsentQuestion question, ConsentStatement statement) => ConsentQuestion.About(
        Rule, statement, $"{question.Asked} is forbidden by a signal for the {statement.Subject} since {statement.EffectiveFrom:u} ({question.Cite(statement)}{Origin(statement)}). It stands until the party withdraws it.");

    private static string Origin(ConsentStatement statement) => statement.Signal is null ? string.Empty : $", {statement.Signal}";
}
