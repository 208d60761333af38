using System.Text;
using System.Text.Json;

namespace ArtistFirst.Testing;

/// <summary>Writes the trust file that believes some issuers.</summary>
internal static class TrustFileText
{
    public static string Of(IEnumerable<TestIssuer> issuers, string? statusListFile = null)
    {
        using MemoryStream text = new();
        using (Utf8JsonWriter json = new(text, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("version"u8, 1);
            json.WriteStartArray("issuers"u8);
            foreach (TestIssuer issuer in issuers)
            {
                Write(json, issuer, statusListFile);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    private static void Write(Utf8JsonWriter json, TestIssuer issuer, string? statusListFile)
    {
        json.WriteStartObject();
        json.WriteString("issuer"u8, issuer.Url);
        json.WriteStartArray("keys"u8);
        json.WriteRawValue(issuer.PublicKey.ExportJwk());
        json.WriteEndArray();
        json.WriteStartArray("status_lists"u8);
        json.WriteStartObject();
        json.WriteString("uri"u8, issuer.StatusListUri);
        if (statusListFile is not null)
        {
            json.WriteString("file"u8, statusListFile);
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
