using System.Collections.Immutable;

namespace ArtistFirst.Registry;

/// <summary>
/// The terms of one pool. It holds rate × net income, at least the floor and at most the cap for each use, and never less than the minimum guarantee;
/// with a flat fee, the fee for each use. Units are money of the rate card's currency.
/// </summary>
public sealed record RatePool
{
    /// <summary>Which uses it pays for. A use is in one pool at most.</summary>
    public required Uses Uses { get; init; }

    /// <summary>What counts as a use.</summary>
    public required PoolCounting Counting { get; init; }

    /// <summary>How it is divided.</summary>
    public required PoolStrategy Strategy { get; init; }

    /// <summary>Which part of net income goes into it; zero with <see cref="PoolStrategy.FlatFee"/>.</summary>
    public Share Rate { get; init; } = Share.Fraction(0, 1);

    /// <summary>What is in it at least, for the period.</summary>
    public Money MinimumGuarantee { get; init; }

    /// <summary>The least for each use; null for none. A number of the currency with at most 18 decimals: a use may be worth less than a minor unit.</summary>
    public string? PerUseFloor { get; init; }

    /// <summary>The most for each use; null for none.</summary>
    public string? PerUseCap { get; init; }

    /// <summary>The fee for each use, with <see cref="PoolStrategy.FlatFee"/> alone; null otherwise.</summary>
    public string? FlatFee { get; init; }

    /// <summary>The part of the master side of what is left after personal parts, where a use has both sides. The rest is the work's.</summary>
    /// <value>Default: one half.</value>
    public Share MasterPart { get; init; } = Share.Fraction(1, 2);

    /// <summary>
    /// Which part goes first to the person whose voice or likeness it is, by use. There is no default: a period with a use of voice or likeness that has no part
    /// here is not settled (AF4020).
    /// </summary>
    public ImmutableSortedDictionary<Uses, Share> PersonalParts { get; init; } = ImmutableSortedDictionary<Uses, Share>.Empty;

    /// <summary>From which confidence on, in parts of 1,000,000,000, a weight counts as it is. One that is less sure is blended with an equal part.</summary>
    /// <value>Default: the whole, so that every doubt is blended.</value>
    public int ConfidenceThreshold { get; init; } = SideWeights.Whole;
}
