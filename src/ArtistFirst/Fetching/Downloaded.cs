namespace ArtistFirst;

/// <summary>What was fetched.</summary>
/// <param name="Bytes">The body; null where what is in hand is still the same.</param>
/// <param name="ETag">Its entity tag, or null.</param>
internal sealed record Downloaded(byte[]? Bytes, string? ETag);
