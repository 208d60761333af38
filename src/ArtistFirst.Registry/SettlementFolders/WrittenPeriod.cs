namespace ArtistFirst.Registry;

/// <summary>A period that was written.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="ProvedEntries">How many entries behind lines have a proof there; one behind several lines counts for each.</param>
/// <param name="OtherEntries">How many have none, for there are more than <see cref="StatementProofs.MostPerLine"/> in their line.</param>
public sealed record WrittenPeriod(string Folder, long ProvedEntries, long OtherEntries);
