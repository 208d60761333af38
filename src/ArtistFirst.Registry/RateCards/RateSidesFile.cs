namespace ArtistFirst.Registry;

/// <summary>The split between the sides as it stands in a rate card's file: percentages or fractions that make a whole.</summary>
internal sealed record RateSidesFile(string Master, string Work);
