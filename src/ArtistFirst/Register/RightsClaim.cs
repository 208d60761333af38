namespace ArtistFirst;

/// <summary>
/// A party's part in a side of a recording or of a work, for some territories and a time. The time is half-open, [<see cref="From"/>, <see cref="Until"/>).
/// Claims are corrected by retracting them and adding new ones, so that what was known on a day can still be told later.
/// </summary>
public sealed record RightsClaim
{
    /// <summary>Who has the part.</summary>
    public required PartyId Party { get; init; }

    /// <summary>In which side: master, artist or voice of a recording; work of a work.</summary>
    public required Side Side { get; init; }

    /// <summary>How much. Counts on the master and work side, where the parts must add up to exactly 100 %; elsewhere everybody must agree, whatever the part.</summary>
    public Share Share { get; init; }

    /// <summary>Where. Everywhere, unless it is said otherwise.</summary>
    /// <value>Default: every territory.</value>
    public TerritorySet Territories { get; init; } = TerritorySet.Worldwide;

    /// <summary>From this instant on (UTC); null: always.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Until just before this instant (UTC); null: for ever.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>When the register learned of it (UTC); null: it always knew.</summary>
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>When the register learned that it was wrong from the start (UTC); null: it still stands. A claim that merely ends has <see cref="Until"/>.</summary>
    public DateTimeOffset? RetractedAt { get; init; }

    /// <summary>Whether the claim speaks of a place at an instant, as the register knew it at another.</summary>
    internal bool Holds(Place place, DateTimeOffset at, DateTimeOffset knownAt) =>
        IsKnown(knownAt) && !(at < From) && !(at >= Until) && place.IsIn(Territories);

    /// <summary>Whether the register had the claim at an instant and had not retracted it.</summary>
    internal bool IsKnown(DateTimeOffset knownAt) => !(RecordedAt > knownAt) && !(RetractedAt <= knownAt);
}
