namespace ArtistFirst.Registry;

/// <summary>A pool as it stands in a rate card's file.</summary>
internal sealed record RatePoolFile(
    Uses Uses,
    string Strategy,
    string? Counting = null,
    string? Rate = null,
    string? MinimumGuarantee = null,
    string? PerUseFloor = null,
    string? PerUseCap = null,
    string? FlatFee = null,
    RateSidesFile? Sides = null,
    IReadOnlyDictionary<string, string>? Personal = null,
    string? ConfidenceThreshold = null);
