using System.Text.Json.Serialization;

namespace ArtistFirst.Registry;

/// <summary>A report of income as it stands in its file.</summary>
internal sealed record IncomeFile(int Version, string Period, DateOnly From, DateOnly To, IReadOnlyList<IncomeLineFile> Income, [property: JsonPropertyName("$schema")] string? Schema = null);
