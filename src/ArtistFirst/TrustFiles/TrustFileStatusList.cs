namespace ArtistFirst;

/// <summary>A status list as the trust file has it.</summary>
/// <param name="Uri">The address, exactly as written.</param>
/// <param name="File">The local file to read instead of fetching, as written, or null.</param>
internal sealed record TrustFileStatusList(string Uri, string? File);
