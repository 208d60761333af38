using System.Collections.Immutable;

namespace ArtistFirst.Registry;

/// <summary>What an amount waits for.</summary>
internal sealed record SuspenseKey(
    string Period, string Pool, Isrc Recording, Side Side, Iswc Work, Territory Territory, int Month, int Epoch, SuspenseReason Reason)
{
    /// <summary>Who was paid which part of the same whole.</summary>
    public ImmutableArray<PaidPart> Paid { get; init; } = [];

    /// <summary>The key as a text without blanks: two that wait for different things have different ones.</summary>
    public override string ToString() => Recording.IsEmpty
        ? $"suspense:{Period}/{Pool}/{SideText}/{Reason}"
        : $"suspense:{Period}/{Pool}/{SideText}/{Recording}/{Work}/{Territory}/{Months.Text(Month)}/{Epoch}/{Reason}";

    private string SideText => Side == Side.None ? "all" : Side.ToWireName();
}
