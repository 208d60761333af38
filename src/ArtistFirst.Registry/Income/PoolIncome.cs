namespace ArtistFirst.Registry;

/// <summary>What came in for a pool, in one currency. Net is gross less taxes and refunds; nothing else is taken off.</summary>
/// <param name="Pool">For which pool: <c>training</c> or <c>output</c>.</param>
/// <param name="Gross">What was paid in.</param>
/// <param name="Taxes">Taxes in it; not below zero.</param>
/// <param name="Refunds">What was paid back; not below zero.</param>
public sealed record PoolIncome(string Pool, Money Gross, Money Taxes, Money Refunds)
{
    /// <summary>Gross less taxes and refunds.</summary>
    public Money Net => Gross - Taxes - Refunds;
}
