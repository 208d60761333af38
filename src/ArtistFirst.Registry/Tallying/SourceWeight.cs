namespace ArtistFirst.Registry;

/// <summary>The weight of a source in an output: w = c·a + (1 − c)·p, exactly, as a whole number.</summary>
internal static class SourceWeight
{
    /// <summary>The parts of a weight: w is in parts of this × the number of equal parts.</summary>
    public const long Parts = (long)SideWeights.Whole * SideWeights.Whole;

    /// <summary>How sure a weight is taken to be, in parts of 1,000,000,000: not at all where the strategy does not look at weights.</summary>
    public static long SurenessOf(UsageSource source, RatePool terms) => terms.Strategy switch
    {
        PoolStrategy.ProRata or PoolStrategy.EqualPerWork => 0,
        _ => source.Confidence >= terms.ConfidenceThreshold ? SideWeights.Whole : source.Confidence,
    };

    /// <summary>c·a·n + (1 − c), in parts of 10^18 × n.</summary>
    /// <param name="sureness">c.</param>
    /// <param name="weight">a.</param>
    /// <param name="equals">n, of which the source has one equal part.</param>
    /// <param name="hasPart">Whether it has one.</param>
    public static Int128 Of(long sureness, int weight, int equals, bool hasPart) =>
        ((Int128)(sureness * weight) * equals) + (hasPart ? (Int128)((SideWeights.Whole - sureness) * SideWeights.Whole) : 0);
}
