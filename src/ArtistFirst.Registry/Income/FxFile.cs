using System.Text.Json.Serialization;

namespace ArtistFirst.Registry;

/// <summary>A table of exchange rates as it stands in its file.</summary>
internal sealed record FxFile(int Version, IReadOnlyList<FxRate> Rates, [property: JsonPropertyName("$schema")] string? Schema = null);
