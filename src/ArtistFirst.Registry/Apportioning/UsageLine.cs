namespace ArtistFirst.Registry;

/// <summary>A line of a payee: of which row, which part of which side, and where its uses stand in the ledger.</summary>
internal sealed record UsageLine(UsageRow Row, Side Side, SplitPart Part, IReadOnlyList<long> Positions);
