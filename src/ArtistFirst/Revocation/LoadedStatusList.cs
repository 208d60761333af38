namespace ArtistFirst;

/// <summary>A status list whose token was verified, and until when it may be believed.</summary>
/// <param name="List">The statuses.</param>
/// <param name="IssuedAt">The token's <c>iat</c>: an older list never takes its place.</param>
/// <param name="ExpiresAt">The token's <c>exp</c>.</param>
/// <param name="StaleAt">The instant from which the list is not believed any more: the earlier of exp and last confirmation plus ttl, and the grace.</param>
internal sealed record LoadedStatusList(StatusList List, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, DateTimeOffset StaleAt);
