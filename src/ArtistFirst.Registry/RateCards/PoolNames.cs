namespace ArtistFirst.Registry;

/// <summary>The names of pools, and of how they are divided and counted, in files and statements.</summary>
internal static class PoolNames
{
    public const string Training = "training";
    public const string Output = "output";
    public const string Strategies = "equal-per-work, pro-rata, attribution, user-centric or flat-fee";

    /// <summary>Goes on where there is a pool for all that came in: what is in none would be paid to nobody.</summary>
    /// <exception cref="ArgumentException">There is income for a pool that the rate card does not have.</exception>
    public static void RequirePoolOf(PeriodIncome income, RateCard card)
    {
        string[] pools = [.. card.Pools().Select(static pool => pool.Name)];
        if (income.Lines.FirstOrDefault(line => (line.Gross.MinorUnits | line.Taxes.MinorUnits | line.Refunds.MinorUnits) != 0 && !pools.Contains(line.Pool, StringComparer.Ordinal)) is { } lost)
        {
            throw new ArgumentException(
                $"Expected income for the pools that the rate card {card.Id} has: {string.Join(", ", pools)}; what came has {lost.Gross} for the pool {lost.Pool}, which nobody would be paid. Add that pool to the card as a new revision, or correct the report of income.", nameof(income));
        }
    }

    /// <summary>The strategy of a name, exactly; none where there is no such name.</summary>
    public static PoolStrategy StrategyOf(string name) => name switch
    {
        "equal-per-work" => PoolStrategy.EqualPerWork,
        "pro-rata" => PoolStrategy.ProRata,
        "attribution" => PoolStrategy.Attribution,
        "user-centric" => PoolStrategy.UserCentric,
        "flat-fee" => PoolStrategy.FlatFee,
        _ => PoolStrategy.None,
    };

    /// <summary>What counts, of a name, exactly; none where there is no such name.</summary>
    public static PoolCounting CountingOf(string name) => name switch
    {
        "deliveries" => PoolCounting.Deliveries,
        "authorizations" => PoolCounting.Authorizations,
        _ => PoolCounting.None,
    };
}
