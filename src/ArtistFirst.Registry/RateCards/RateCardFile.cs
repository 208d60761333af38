using System.Text.Json.Serialization;

namespace ArtistFirst.Registry;

/// <summary>A rate card as it stands in its file.</summary>
internal sealed record RateCardFile(
    int Version,
    string Id,
    int Revision,
    Currency Currency,
    string PayoutMinimum,
    RatePoolsFile Pools,
    [property: JsonPropertyName("$schema")] string? Schema = null,
    string? Licensee = null,
    PartyId? Licensor = null,
    string? MostFavoredGroup = null,
    int ClaimWindowMonths = 36);
