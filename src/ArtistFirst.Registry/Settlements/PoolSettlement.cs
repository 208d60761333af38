namespace ArtistFirst.Registry;

/// <summary>A pool of a period.</summary>
/// <param name="Pool">Its name: training or output.</param>
/// <param name="Uses">How many uses or outputs it pays for.</param>
/// <param name="Net">Net income in the currency of the settlement, for people to read: cut off behind six decimals more than the currency has.</param>
/// <param name="Rule">Which term of the rate card decided how large it is.</param>
/// <param name="Amount">What is in it by the terms.</param>
/// <param name="Lapsed">What was added because nobody claimed it in time.</param>
public sealed record PoolSettlement(string Pool, long Uses, string Net, PoolRule Rule, Money Amount, Money Lapsed)
{
    /// <summary>How it was divided.</summary>
    public required PoolStrategy Strategy { get; init; }

    /// <summary>What came in for it.</summary>
    public required IReadOnlyList<PoolIncome> Income { get; init; }

    /// <summary>The exchange rates that were used.</summary>
    public required IReadOnlyList<FxRate> Rates { get; init; }
}
