namespace ArtistFirst.Registry;

/// <summary>
/// Holds the promise that nobody comparable has better terms: compares a rate card with those of others, term by term. Better is what pays more: a higher rate, floor, cap (or none), guarantee
/// or fee, more uses, a longer claim window, and a lower payout minimum. Terms that are better for some and worse for others (sides, parts of the person, how a pool is counted and divided)
/// have to be the same: where they are not, nobody can say that the promise is kept.
/// </summary>
public static class MostFavoredNation
{
    /// <summary>Compares.</summary>
    /// <param name="card">The rate card with the promise.</param>
    /// <param name="others">The rate cards of others; those that name another group are left out, those that name none are compared.</param>
    /// <returns>A finding (AF4023) for each term that is worse, or cannot be compared; none where the card makes no promise.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<Finding> Compare(RateCard card, IEnumerable<RateCard> others)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(others);
        return card.MostFavoredGroup is not { } group ? [] :
        [
            .. others
                .Where(other => other.MostFavoredGroup is null || string.Equals(other.MostFavoredGroup, group, StringComparison.Ordinal))
                .SelectMany(other => CardTerms.Of(card, other).Where(static term => !term.IsKept).Select(term => Found(card, other, term))),
        ];
    }

    private static Finding Found(RateCard card, RateCard other, ComparedTerm term)
    {
        (string mine, string theirs) = ($"{card.Id} revision {card.Revision}", $"{other.Id} revision {other.Revision}");
        return term.IsComparable ? TermsWorse.Found(mine, theirs, term.Name, term.Has, term.Other) : TermsWorse.FoundIncomparable(mine, theirs, term.Name, term.Has, term.Other);
    }
}
