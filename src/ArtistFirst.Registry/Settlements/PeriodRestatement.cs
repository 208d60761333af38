namespace ArtistFirst.Registry;

/// <summary>What a later settlement changes of a closed period: new lines in the later one. The closed one stays as it is.</summary>
/// <param name="Period">The closed period.</param>
/// <param name="RateCard">The rate card that it follows now.</param>
/// <param name="IncomeSha256">The SHA-256 of the report of income that it follows now.</param>
/// <param name="PoolDifference">How much more is in its pools now; negative for less.</param>
/// <param name="Entries">The positions of the entries that count no longer, or count again.</param>
public sealed record PeriodRestatement(string Period, CardReference RateCard, Sha256Hash IncomeSha256, Money PoolDifference, IReadOnlyList<long> Entries)
{
    /// <summary>The SHA-256 of the table of exchange rates that it follows now; null for none.</summary>
    public Sha256Hash? FxSha256 { get; init; }

    /// <summary>The SHA-256 of the file of subscribers that it follows now; null for none.</summary>
    public Sha256Hash? SubscribersSha256 { get; init; }
}
