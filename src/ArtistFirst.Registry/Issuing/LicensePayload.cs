using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArtistFirst.Registry;

/// <summary>The payload of a license: the same terms, parties and instants always give the same bytes.</summary>
internal sealed record LicensePayload
{
    /// <summary>The text goes into a token and nowhere near HTML, so letters may stand as they are.</summary>
    internal static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required LicenseTerms Terms { get; init; }

    public required string Issuer { get; init; }

    public required string Id { get; init; }

    public required long IssuedAt { get; init; }

    public required long ExpiresAt { get; init; }

    public long? NotBefore { get; init; }

    /// <summary>The hash of the parent, in a license that is passed on.</summary>
    public string? Parent { get; init; }

    public byte[] ToUtf8()
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, Plain))
        {
            writer.WriteStartObject();
            WriteParties(writer);
            WriteTime(writer);
            WriteBindings(writer);
            writer.WriteStartArray("authorization_details"u8);
            foreach (GrantTerms grant in Terms.Grants)
            {
                GrantWriter.Write(writer, grant);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return text.ToArray();
    }

    private void WriteParties(Utf8JsonWriter writer)
    {
        writer.WriteString("iss"u8, Issuer);
        writer.WriteString("sub"u8, Terms.Licensee);
        if (Terms.Audience.Count == 1)
        {
            writer.WriteString("aud"u8, Terms.Audience[0]);
        }
        else
        {
            writer.WriteStartArray("aud"u8);
            foreach (string audience in Terms.Audience)
            {
                writer.WriteStringValue(audience);
            }

            writer.WriteEndArray();
        }

        writer.WriteString("jti"u8, Id);
    }

    private void WriteTime(Utf8JsonWriter writer)
    {
        writer.WriteNumber("iat"u8, IssuedAt);
        if (NotBefore is { } notBefore)
        {
            writer.WriteNumber("nbf"u8, notBefore);
        }

        writer.WriteNumber("exp"u8, ExpiresAt);
    }

    private void WriteBindings(Utf8JsonWriter writer)
    {
        if (Parent is not null)
        {
            writer.WriteString("parent"u8, Parent);
        }

        if (Terms.HolderKeyId is not null || Terms.CertificateThumbprint is not null)
        {
            writer.WriteStartObject("cnf"u8);
            WriteIfPresent(writer, "jkt", Terms.HolderKeyId);
            WriteIfPresent(writer, "x5t#S256", Terms.CertificateThumbprint);
            writer.WriteEndObject();
        }

        if (Terms.Status is { } status)
        {
            writer.WriteStartObject("status"u8);
            writer.WriteStartObject("status_list"u8);
            writer.WriteNumber("idx"u8, status.Index);
            writer.WriteString("uri"u8, status.ListUri);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        WriteIfPresent(writer, "client_id", Terms.ClientId);
    }

    private static void WriteIfPresent(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
