using System.Text.Json;

namespace ArtistFirst.C2pa;

/// <summary>Metadata explains its prefixes (C2PA 2.2 §18.16): an object with <c>@context</c>, itself an object of prefixes and URIs that is not empty.</summary>
internal static class MetadataRule
{
    public static void Check(Manifest manifest, StatusLog log)
    {
        foreach (ManifestAssertion assertion in manifest.Assertions)
        {
            bool isMetadata = AssertionLabels.Base(assertion.Label).EndsWith(AssertionLabels.MetadataSuffix, StringComparison.Ordinal)
                && !string.Equals(assertion.Label, AssertionLabels.AssertionMetadata, StringComparison.Ordinal)
                && !DecodedAssertions.IsRedacted(assertion);
            if (isMetadata && !Explains(assertion))
            {
                log.Add(StatusCodes.MetadataDisallowed, "Metadata is a JSON object with @context, an object that explains the prefixes of the other members.", assertion.Url);
            }
        }
    }

    private static bool Explains(ManifestAssertion assertion)
    {
        if (assertion.Format != AssertionFormat.Json || assertion.Problem is not null)
        {
            return false;
        }

        using JsonDocument document = JsonDocument.Parse(assertion.Content, AssertionReader.JsonOptions);
        return document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("@context", out JsonElement context)
            && context.ValueKind == JsonValueKind.Object
            && context.EnumerateObject().Any()
            && context.EnumerateObject().All(static prefix => prefix.Value.ValueKind == JsonValueKind.String);
    }
}
