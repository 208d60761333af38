namespace ArtistFirst;

/// <summary>A rate card with a most-favoured-nation promise has worse terms than a comparable one.</summary>
internal static class TermsWorse
{
    public static readonly FindingRule Rule = new(4023, "Terms are worse than those of a comparable party");

    public static Finding Found(string card, string other, string term, string has, string better) => Rule.Found(
        $"The rate card {card} promises that nobody comparable has better terms; for {term} it has {has}, and {other} has {better}. Give {card} the better terms as a new revision, from the day on which {other} had them.");

    public static Finding FoundIncomparable(string card, string other, string term, string has, string theirs) => Rule.Found(
        $"The rate card {card} promises that nobody comparable has better terms, and {term} cannot be compared: it has {has}, and {other} has {theirs}, which is better for some and worse for others. Make them the same, or put the two cards in groups with different names.");
}
