namespace ArtistFirst.Registry;

/// <summary>The names of pools, and of how they are divided and counted, in files and statements.</summary>
internal static class PoolNames
{
    public const string Training = "training";
    public const string Output = "output";
    public const string Strategies = "equal-per-work, pro-rata, attribution, user-centric or flat-fee";

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
