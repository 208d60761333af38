namespace ArtistFirst.Registry;

/// <summary>The pools of a rate card as they stand in its file.</summary>
internal sealed record RatePoolsFile(RatePoolFile? Training = null, RatePoolFile? Output = null);
