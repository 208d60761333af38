using System.Text.Json;

namespace ArtistFirst.Cli;

/// <summary>A key as the world may see it.</summary>
internal sealed record KeyView(string KeyId, string Algorithm, JsonElement PublicJwk, string? File);
