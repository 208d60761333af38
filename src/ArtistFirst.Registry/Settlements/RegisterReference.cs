namespace ArtistFirst.Registry;

/// <summary>Which state of a register told the shares.</summary>
/// <param name="Registry">Who keeps it.</param>
/// <param name="Revision">The number of its state.</param>
/// <param name="KnownAt">The instant (UTC) up to which it knew what was said.</param>
public sealed record RegisterReference(string Registry, long Revision, DateTimeOffset KnownAt);
