namespace ArtistFirst.Registry;

/// <summary>What one unit of a currency was worth in another, by whom and when.</summary>
/// <param name="From">The currency that was earned.</param>
/// <param name="To">The currency that is paid.</param>
/// <param name="Rate">How many units of <paramref name="To"/> one of <paramref name="From"/> is: a decimal number above zero with at most 18 decimals.</param>
/// <param name="Source">Who says so, such as European Central Bank.</param>
/// <param name="Date">Of which day.</param>
public sealed record FxRate(Currency From, Currency To, string Rate, string Source, DateOnly Date)
{
    /// <summary>The rate as a fraction.</summary>
    internal Rational Value => Rational.TryReadDecimal(Rate, out Rational value) && value.Sign > 0
        ? value
        : throw new SettlementFormatException($"Expected the rate from {From} to {To} to be a decimal number above zero with at most 18 decimals; what came is {Quoted.Text(Rate)}.");
}
