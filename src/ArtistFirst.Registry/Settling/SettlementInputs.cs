namespace ArtistFirst.Registry;

/// <summary>What a period is settled by, beside the ledger.</summary>
public sealed record SettlementInputs
{
    /// <summary>The terms.</summary>
    public required RateCard RateCard { get; init; }

    /// <summary>What came in.</summary>
    public required PeriodIncome Income { get; init; }

    /// <summary>Who has which share.</summary>
    public required ShareSource Shares { get; init; }

    /// <summary>Exchange rates; null where all income is in the rate card's currency.</summary>
    public FxTable? Fx { get; init; }

    /// <summary>Who made what; for user-centric pools alone.</summary>
    public SubscriberBook? Subscribers { get; init; }

    /// <summary>Whether lines name the positions of their entries in the ledger, which takes a few bytes in a temporary file for each use.</summary>
    /// <value>Default: true.</value>
    public bool KeepsPositions { get; init; } = true;

    /// <summary>How many rows are kept in memory before they are written to a temporary file, so that a test can see files of few.</summary>
    internal int MostRows { get; init; } = UsageRowBook.MostRows;

    /// <summary>How many bytes of what waits are kept in memory, for the same reason.</summary>
    internal int MostWaitingBytes { get; init; } = RecordSorter.MostBytes;
}
