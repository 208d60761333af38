namespace ArtistFirst.Registry;

/// <summary>How far a source was imported. It is written in the transaction of its rows, so that an import that was stopped goes on behind them.</summary>
/// <param name="Source">The SHA-256 of the source, by which it is known again.</param>
/// <param name="Line">The last line, or other unit of the source, whose rows are in the register; 0 for none.</param>
public sealed record ImportPosition(Sha256Hash Source, long Line);
