using System.Buffers;
using System.Text.Json;
using ArtistFirst.C2pa;

namespace ArtistFirst;

/// <summary>Title and names as <c>cawg.metadata</c>, in terms that programs know that know nothing of ArtistFirst: Dublin Core, and XMP's for media.</summary>
internal static class CreditMetadata
{
    public static MetadataAssertion Of(Attribution attribution)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("@context");
            writer.WriteString("dc", "http://purl.org/dc/elements/1.1/");
            writer.WriteString("xmpDM", "http://ns.adobe.com/xmp/1.0/DynamicMedia/");
            writer.WriteEndObject();
            WriteText(writer, "dc:title", attribution.Title);
            WriteTexts(writer, "dc:creator", attribution.Artists);
            WriteTexts(writer, "dc:contributor", attribution.Credits.Where(static credit => credit.Ai != AiContribution.All).Select(static credit => credit.Name));
            WriteTexts(writer, "dc:source", attribution.Sources.Select(static source => $"urn:isrc:{source.Recording}"));
            WriteText(writer, "dc:identifier", attribution.Isrc.IsEmpty ? null : $"urn:isrc:{attribution.Isrc}");
            WriteText(writer, "dc:description", DisclosureText.Of(attribution));
            WriteText(writer, "xmpDM:artist", Joined(attribution.Artists));
            WriteText(writer, "xmpDM:composer", Joined(attribution.Credits.Where(static credit => credit.Role is CreditRole.Composer or CreditRole.ComposerLyricist).Select(static credit => credit.Name)));
            writer.WriteEndObject();
        }

        return new MetadataAssertion(MetadataAssertion.CawgLabel, buffer.WrittenMemory);
    }

    private static string Joined(IEnumerable<string> names) => string.Join(", ", names.Distinct(StringComparer.Ordinal));

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        string[] distinct = [.. values.Distinct(StringComparer.Ordinal)];
        if (distinct.Length == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (string value in distinct)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
