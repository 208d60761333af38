using System.Text.Json;
using ArtistFirst.C2pa;

namespace ArtistFirst;

/// <summary>Title and names from the metadata of a manifest: Dublin Core and XMP in <c>cawg.metadata</c> and its like, and schema.org's <c>author</c>, which older programs write.</summary>
/// <param name="Title">The title; null where there is none.</param>
/// <param name="Creators">Those who made it.</param>
/// <param name="Composers">Those who wrote it.</param>
internal sealed record RecordedMetadata(string? Title, IReadOnlyList<string> Creators, IReadOnlyList<string> Composers)
{
    private const int MaxNames = 100;
    private const int MaxName = 256;

    public static RecordedMetadata Of(IEnumerable<ManifestAssertion> assertions)
    {
        string? title = null;
        var creators = new List<string>();
        var composers = new List<string>();
        foreach (ManifestAssertion assertion in assertions.Where(static assertion => assertion.Format == AssertionFormat.Json && IsMetadata(assertion.BaseLabel)))
        {
            try
            {
                using var document = JsonDocument.Parse(assertion.Content);
                if (document.RootElement.ValueKind == JsonValueKind.Object)
                {
                    title ??= Names(document.RootElement, "dc:title").FirstOrDefault();
                    creators.AddRange(Names(document.RootElement, "dc:creator").Concat(Names(document.RootElement, "author")));
                    composers.AddRange(Names(document.RootElement, "xmpDM:composer"));
                }
            }
            catch (JsonException)
            {
                // What is not JSON says nothing here; that it is not is told by the report.
            }
        }

        return new RecordedMetadata(title, Few(creators), Few(composers));
    }

    private static bool IsMetadata(string label) => label.EndsWith(".metadata", StringComparison.Ordinal) || label is "stds.schema-org.CreativeWork";

    // A text, an object with a name, or a list of these.
    private static IEnumerable<string> Names(JsonElement root, string name) => root.TryGetProperty(name, out JsonElement value) ? Names(value) : [];

    private static IEnumerable<string> Names(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Object => Names(value, "name"),
        JsonValueKind.Array => value.EnumerateArray().Where(static item => item.ValueKind != JsonValueKind.Array).Take(MaxNames).SelectMany(Names),
        _ => [],
    };

    private static string[] Few(IEnumerable<string> names) =>
        [.. names.Where(static name => !string.IsNullOrWhiteSpace(name) && name.Length <= MaxName).Distinct(StringComparer.Ordinal).Take(MaxNames)];
}
