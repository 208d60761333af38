namespace ArtistFirst.Registry;

/// <summary>A period that was settled, and what it was settled by.</summary>
/// <param name="Settlement">The settlement.</param>
/// <param name="Inputs">What it follows so far: what it was settled by, or last restated by.</param>
public sealed record ClosedPeriod(Settlement Settlement, SettlementInputs Inputs)
{
    /// <summary>What it is to follow from now on; null where nothing but the ledger may have changed.</summary>
    public SettlementInputs? Restated { get; init; }
}
