using System.Globalization;

namespace ArtistFirst.Registry;

/// <summary>The terms of two rate cards, side by side.</summary>
internal static class CardTerms
{
    private const string None = "none";

    public static IEnumerable<ComparedTerm> Of(RateCard card, RateCard other)
    {
        yield return ComparedTerm.Same("the currency", card.Currency.Code, other.Currency.Code);
        if (card.Currency != other.Currency)
        {
            // Money in different currencies cannot be compared, and nothing more has to be said.
            yield break;
        }

        yield return ComparedTerm.More("the payout minimum", -card.PayoutMinimum.MinorUnits, -other.PayoutMinimum.MinorUnits, card.PayoutMinimum.ToString(), other.PayoutMinimum.ToString());
        yield return ComparedTerm.More("the claim window in months", card.ClaimWindowMonths, other.ClaimWindowMonths, Text(card.ClaimWindowMonths), Text(other.ClaimWindowMonths));
        foreach ((string name, RatePool theirs) in other.Pools())
        {
            RatePool? ours = card.Pools().Where(pool => string.Equals(pool.Name, name, StringComparison.Ordinal)).Select(static pool => pool.Terms).FirstOrDefault();
            foreach (ComparedTerm term in ours is null ? [ComparedTerm.More($"the pool '{name}'", 0, 1, None, "one")] : Of(ours, theirs))
            {
                yield return ours is null ? term : term with { Name = $"{term.Name} of the pool '{name}'" };
            }
        }
    }

    private static IEnumerable<ComparedTerm> Of(RatePool ours, RatePool theirs) => AmountsOf(ours, theirs).Concat(WaysOf(ours, theirs));

    private static IEnumerable<ComparedTerm> AmountsOf(RatePool ours, RatePool theirs)
    {
        Uses more = theirs.Uses & ~ours.Uses;
        yield return ComparedTerm.More("the uses", 0, more == Uses.None ? 0 : 1, ours.Uses.ToWireNames(), theirs.Uses.ToWireNames());
        yield return ComparedTerm.More("the rate", Rational.Of(ours.Rate), Rational.Of(theirs.Rate), ours.Rate.ToString(), theirs.Rate.ToString());
        yield return ComparedTerm.More("the minimum guarantee", ours.MinimumGuarantee.MinorUnits, theirs.MinimumGuarantee.MinorUnits, ours.MinimumGuarantee.ToString(), theirs.MinimumGuarantee.ToString());
        yield return ComparedTerm.More("the floor for each use", Number(ours.PerUseFloor), Number(theirs.PerUseFloor), ours.PerUseFloor ?? None, theirs.PerUseFloor ?? None);
        yield return ComparedTerm.More("the fee for each use", Number(ours.FlatFee), Number(theirs.FlatFee), ours.FlatFee ?? None, theirs.FlatFee ?? None);

        // No cap is better than any.
        bool isCapped = ours.PerUseCap is not null && (theirs.PerUseCap is null || Number(ours.PerUseCap) < Number(theirs.PerUseCap));
        yield return new ComparedTerm("the cap for each use", !isCapped, IsComparable: true, ours.PerUseCap ?? None, theirs.PerUseCap ?? None);
    }

    private static IEnumerable<ComparedTerm> WaysOf(RatePool ours, RatePool theirs)
    {
        yield return ComparedTerm.Same("what is counted", ours.Counting.ToString(), theirs.Counting.ToString());
        yield return ComparedTerm.Same("the strategy", ours.Strategy.ToString(), theirs.Strategy.ToString());
        yield return ComparedTerm.Same("the part of the master side", ours.MasterPart.ToString(), theirs.MasterPart.ToString());
        yield return ComparedTerm.Same("the confidence threshold", Text(ours.ConfidenceThreshold), Text(theirs.ConfidenceThreshold));
        foreach (Uses use in ours.PersonalParts.Keys.Union(theirs.PersonalParts.Keys).Where(use => (use & theirs.Uses) != Uses.None))
        {
            yield return ComparedTerm.Same($"the part of {use.ToWireName()}", Part(ours, use), Part(theirs, use));
        }
    }

    private static string Part(RatePool pool, Uses use) => pool.PersonalParts.TryGetValue(use, out Share part) ? part.ToString() : None;

    private static Rational Number(string? text) => Rational.TryReadDecimal(text ?? "0", out Rational number) ? number : Rational.Zero;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
