using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArtistFirst.Registry;

/// <summary>Writes the payload of a receipt in the sections of ISO/IEC TS 27560: the record, the processing, the parties, the events (docs/spec/consent-receipt.md).</summary>
internal static class ReceiptPayload
{
    // A receipt of an import does not repeat a whole catalogue: there the hashes of the rows stand for them.
    private const int MostRows = 50;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(string registry, PartyId party, long revision, IReadOnlyList<RegisterHistoryEntry> entries, DateTimeOffset now)
    {
        using MemoryStream text = new();
        using (Utf8JsonWriter json = new(text, Plain))
        {
            json.WriteStartObject();
            json.WriteString("iss"u8, registry);
            json.WriteString("sub"u8, party.ToString());
            json.WriteNumber("iat"u8, now.ToUnixTimeSeconds());
            json.WriteString("jti"u8, string.Create(CultureInfo.InvariantCulture, $"{revision}:{party}"));
            json.WriteString("schema_version"u8, "ISO/IEC TS 27560:2023");
            json.WriteString("record_id"u8, string.Create(CultureInfo.InvariantCulture, $"{registry}#revision-{revision}"));
            json.WriteString("pii_principal_id"u8, party.ToString());
            WriteProcessing(json, registry, entries);
            WriteParties(json, registry, entries);
            WriteEvents(json, entries);
            json.WriteEndObject();
        }

        return text.ToArray();
    }

    private static void WriteProcessing(Utf8JsonWriter json, string registry, IReadOnlyList<RegisterHistoryEntry> entries)
    {
        Uses uses = Uses.None;
        foreach (RegisterHistoryEntry entry in entries.Where(static entry => entry.Kind == RegisterRowKind.Statement))
        {
            uses |= RowText.ReadStatement(entry.Row, new Interned()).Uses;
        }

        json.WriteStartObject("processing"u8);
        json.WriteString("pii_controller"u8, registry);
        json.WriteString("lawful_basis"u8, "consent");
        json.WriteStartArray("purposes"u8);
        foreach (Uses use in UseNames.Enumerate(uses))
        {
            json.WriteStringValue(use.ToWireName());
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteParties(Utf8JsonWriter json, string registry, IReadOnlyList<RegisterHistoryEntry> entries)
    {
        json.WriteStartArray("parties"u8);
        WriteParty(json, registry, "register");
        foreach (string party in entries.Select(static entry => entry.Party).OfType<PartyId>().Select(static id => id.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            WriteParty(json, party, "rights-holder");
        }

        foreach (string other in entries.Select(static entry => entry.Other).OfType<PartyId>().Select(static id => id.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            WriteParty(json, other, "representative");
        }

        json.WriteEndArray();
    }

    private static void WriteParty(Utf8JsonWriter json, string id, string role)
    {
        json.WriteStartObject();
        json.WriteString("party_id"u8, id);
        json.WriteString("party_role"u8, role);
        json.WriteEndObject();
    }

    private static void WriteEvents(Utf8JsonWriter json, IReadOnlyList<RegisterHistoryEntry> entries)
    {
        json.WriteStartArray("events"u8);
        foreach (RegisterHistoryEntry entry in entries)
        {
            json.WriteStartObject();
            json.WriteString("event_time"u8, InstantText.ToText(entry.At));
            json.WriteString("event_type"u8, ReceiptEvents.NameOf(entry));
            json.WriteString("entity_id"u8, (entry.Other ?? entry.Party)?.ToString());
            json.WriteString("subject"u8, entry.Key);
            json.WriteNumber("sequence"u8, entry.Sequence);
            json.WriteString("chain"u8, entry.Chain.ToString());
            json.WriteString("row_sha256"u8, Sha256Hash.Of(Encoding.UTF8.GetBytes(entry.Row)).ToString());
            if (entries.Count <= MostRows)
            {
                json.WritePropertyName("row"u8);
                json.WriteRawValue(entry.Row);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
