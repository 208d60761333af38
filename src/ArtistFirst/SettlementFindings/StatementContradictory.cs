namespace ArtistFirst;

/// <summary>A statement does not add up by what it says itself.</summary>
internal static class StatementContradictory
{
    public static readonly FindingRule Rule = new(4045, "The statement contradicts itself");

    public static Finding Found(string problem) => Rule.Found($"A statement should follow from its own lines. {problem} Take the statement as the operator wrote it, or ask the operator for the settlement that it names.");
}
