using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>How much is in a pool: whole minor units, rounded up, so that what is left of a unit is the payees'.</summary>
/// <param name="Units">The minor units of the rate card's currency.</param>
/// <param name="Net">The net income in minor units, converted.</param>
/// <param name="Rule">Which term decided.</param>
internal sealed record PoolAmount(BigInteger Units, Rational Net, PoolRule Rule)
{
    /// <summary>Net = gross − taxes − refunds, by the rates of the table; then rate × net, floor and cap for each use, and the minimum guarantee.</summary>
    /// <exception cref="ComplianceException">A rate is missing (AF4022).</exception>
    public static PoolAmount Of(RateCard card, string name, RatePool terms, long uses, PeriodIncome income, FxTable? fx)
    {
        Rational net = income.Lines.Where(line => string.Equals(line.Pool, name, StringComparison.Ordinal)).Aggregate(Rational.Zero, (sum, line) => sum + Convert(line.Net, card.Currency, fx));
        Rational units = terms.Strategy == PoolStrategy.FlatFee ? UnitsOf(terms.FlatFee!, card) * uses : Rational.Max(Rational.Of(terms.Rate) * net, 0);
        PoolRule rule = terms.Strategy == PoolStrategy.FlatFee ? PoolRule.FlatFee : PoolRule.Rate;
        if (terms.PerUseFloor is { } floor && UnitsOf(floor, card) * uses > units)
        {
            (units, rule) = (UnitsOf(floor, card) * uses, PoolRule.PerUseFloor);
        }

        if (terms.PerUseCap is { } cap && UnitsOf(cap, card) * uses < units)
        {
            (units, rule) = (UnitsOf(cap, card) * uses, PoolRule.PerUseCap);
        }

        if (terms.MinimumGuarantee.MinorUnits > units.Ceiling())
        {
            (units, rule) = (terms.MinimumGuarantee.MinorUnits, PoolRule.MinimumGuarantee);
        }

        return new PoolAmount(units.Ceiling(), net, units.Sign == 0 ? PoolRule.None : rule);
    }

    private static Rational Convert(Money money, Currency to, FxTable? fx)
    {
        if (money.Currency == to || money.MinorUnits == 0)
        {
            return money.MinorUnits;
        }

        FxRate rate = fx?.Find(money.Currency, to) ?? throw new ComplianceException([FxRateMissing.Found(money.Currency.Code, to.Code)]);
        return new Rational(money.MinorUnits, BigInteger.Pow(10, money.Currency.MinorDigits)) * rate.Value * BigInteger.Pow(10, to.MinorDigits);
    }

    private static Rational UnitsOf(string number, RateCard card)
    {
        _ = Rational.TryReadDecimal(number, out Rational value);
        return value * BigInteger.Pow(10, card.Currency.MinorDigits);
    }
}
