using System.Text.Json;
using ArtistFirst.Signing;

namespace ArtistFirst.Registry;

/// <summary>The payload of a delegation: the same terms and instants always give the same bytes.</summary>
internal sealed record DelegationPayload(DelegationTerms Terms, string Delegator, string Id, long IssuedAt)
{
    public byte[] ToUtf8()
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, LicensePayload.Plain))
        {
            writer.WriteStartObject();
            writer.WriteString("iss"u8, Delegator);
            writer.WriteString("sub"u8, Terms.Delegate);
            writer.WriteString("jti"u8, Id);
            writer.WriteNumber("iat"u8, IssuedAt);
            writer.WriteNumber("exp"u8, IssuedAt + (long)Terms.Lifetime.TotalSeconds);
            WriteKeys(writer);
            writer.WriteStartObject("constraints"u8);
            writer.WriteNumber("max_path_length"u8, Terms.MaxPathLength);
            writer.WriteEndObject();
            WriteStatus(writer);
            WriteGrants(writer);
            writer.WriteEndObject();
        }

        return text.ToArray();
    }

    private void WriteKeys(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("jwks"u8);
        writer.WriteStartArray("keys"u8);
        foreach (PublicKey key in Terms.Keys)
        {
            writer.WriteRawValue(key.ExportJwk());
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteStatus(Utf8JsonWriter writer)
    {
        if (Terms.Status is { } status)
        {
            writer.WriteStartObject("status"u8);
            writer.WriteStartObject("status_list"u8);
            writer.WriteNumber("idx"u8, status.Index);
            writer.WriteString("uri"u8, status.ListUri);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
    }

    private void WriteGrants(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("authorization_details"u8);
        foreach (GrantTerms grant in Terms.Grants)
        {
            GrantWriter.Write(writer, grant);
        }

        writer.WriteEndArray();
    }
}
