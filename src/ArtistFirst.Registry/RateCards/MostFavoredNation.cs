namespace ArtistFirst.Registry;

/// <summary>
/// Holds the promise that nobody comparable has better terms: compares a rate card with those of others in the same group, term by term. Better is what pays more: a
/// higher rate, floor, cap (or none), guarantee, fee or part of the person, and a lower payout minimum.
/// </summary>
public static class MostFavoredNation
{
    /// <summary>Compares.</summary>
    /// <param name="card">The rate card with the promise.</param>
    /// <param name="others">The rate cards of others.</param>
    /// <returns>A finding (AF4023) for each term that is worse; none where the card makes no promise.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<Finding> Compare(RateCard card, IEnumerable<RateCard> others)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(others);
        return card.MostFavoredGroup is not { } group ? [] :
        [
            .. others
                .Where(other => string.Equals(other.MostFavoredGroup, group, StringComparison.Ordinal) && !string.Equals(other.Id, card.Id, StringComparison.Ordinal))
                .SelectMany(other => Terms(card, other).Where(static term => term.Other > term.Has).Select(term => Found(card, other, term.Name, term.Text, term.OtherText))),
        ];
    }

    private static IEnumerable<(string Name, Rational Has, Rational Other, string Text, string OtherText)> Terms(RateCard card, RateCard other)
    {
        if (card.Currency != other.Currency)
        {
            // Money in different currencies cannot be compared term by term; parts can.
            yield return ("the currency, without which amounts cannot be compared", 0, 1, card.Currency.Code, other.Currency.Code);
        }

        yield return ("the payout minimum", -card.PayoutMinimum.MinorUnits, -other.PayoutMinimum.MinorUnits, card.PayoutMinimum.ToString(), other.PayoutMinimum.ToString());
        foreach ((string name, RatePool theirs) in other.Pools())
        {
            RatePool? ours = card.Pools().Where(pool => string.Equals(pool.Name, name, StringComparison.Ordinal)).Select(static pool => pool.Terms).FirstOrDefault();
            foreach ((string term, Rational has, Rational better, string text, string otherText) in ours is null ? [] : Terms(ours, theirs))
            {
                yield return ($"{term} of the pool '{name}'", has, better, text, otherText);
            }
        }
    }

    private static IEnumerable<(string Name, Rational Has, Rational Other, string Text, string OtherText)> Terms(RatePool ours, RatePool theirs)
    {
        yield return ("the rate", Rational.Of(ours.Rate), Rational.Of(theirs.Rate), ours.Rate.ToString(), theirs.Rate.ToString());
        yield return ("the minimum guarantee", ours.MinimumGuarantee.MinorUnits, theirs.MinimumGuarantee.MinorUnits, ours.MinimumGuarantee.ToString(), theirs.MinimumGuarantee.ToString());
        yield return ("the floor for each use", Number(ours.PerUseFloor), Number(theirs.PerUseFloor), ours.PerUseFloor ?? "none", theirs.PerUseFloor ?? "none");
        yield return ("the fee for each use", Number(ours.FlatFee), Number(theirs.FlatFee), ours.FlatFee ?? "none", theirs.FlatFee ?? "none");
        yield return ("the cap for each use", Cap(ours), Cap(theirs), ours.PerUseCap ?? "none", theirs.PerUseCap ?? "none");
        foreach ((Uses use, Share part) in theirs.PersonalParts)
        {
            Share has = ours.PersonalParts.GetValueOrDefault(use, Share.Fraction(0, 1));
            yield return ($"the part of {use.ToWireName()}", Rational.Of(has), Rational.Of(part), has.ToString(), part.ToString());
        }
    }

    private static Rational Number(string? text) => Rational.TryReadDecimal(text ?? "0", out Rational number) ? number : Rational.Zero;

    // No cap is better than any.
    private static Rational Cap(RatePool pool) => pool.PerUseCap is null ? long.MaxValue : Number(pool.PerUseCap);

    private static Finding Found(RateCard card, RateCard other, string term, string has, string better) =>
        TermsWorse.Found($"{card.Id} revision {card.Revision}", $"{other.Id} revision {other.Revision}", term, has, better);
}
