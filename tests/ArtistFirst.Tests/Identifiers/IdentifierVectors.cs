using System.Text.Json;

namespace ArtistFirst.Tests;

/// <summary>The cases of id-vectors.json, each an object with in, canonical and why, or a bare string.</summary>
internal static class IdentifierVectors
{
    public static IEnumerable<(string Text, string Canonical)> Valid(string section)
        => Read(section, "valid").Select(item => item.ValueKind == JsonValueKind.String
            ? (item.GetString()!, item.GetString()!)
            : (item.GetProperty("in").GetString()!, (item.TryGetProperty("canonical", out JsonElement canonical) ? canonical : item.GetProperty("in")).GetString()!));

    public static IEnumerable<(string Text, string Why)> Invalid(string section)
        => Read(section, "invalid").Select(item => item.ValueKind == JsonValueKind.String
            ? (item.GetString()!, string.Empty)
            : (item.GetProperty("in").GetString()!, item.TryGetProperty("why", out JsonElement why) ? why.GetString()! : string.Empty));

    private static List<JsonElement> Read(string section, string kind)
    {
        byte[] json = File.ReadAllBytes(Vectors.Get("identifiers/id-vectors.json"));
        using JsonDocument document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty(section).GetProperty(kind).EnumerateArray().Select(item => item.Clone())];
    }
}
