using System.Text.Json;

namespace ArtistFirst.Registry;

/// <summary>Writes a grant as an entry of authorization_details: members in one order, lists sorted by byte and without repetitions.</summary>
internal static class GrantWriter
{
    public static void Write(Utf8JsonWriter writer, GrantTerms grant)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "music_license"u8);
        WriteCodes(writer, "actions", NamesOf(grant.Uses));
        WriteRecordings(writer, grant.Recordings);
        WriteTerritories(writer, grant.Territories);
        WriteInstant(writer, "nbf", grant.NotBefore);
        WriteInstant(writer, "exp", grant.ExpiresAt);
        WriteQuotas(writer, grant.Quotas);
        WriteCodes(writer, "models", grant.Models.Select(model => model.ToString()));
        WriteCodes(writer, "destinations", grant.Destinations == Destinations.All ? ["*"] : NamesOf(grant.Destinations));
        WriteObligations(writer, grant);
        if (grant.AfterRevocation != AfterRevocation.StopNewUse)
        {
            writer.WriteString("after_revocation"u8, grant.AfterRevocation.ToString());
        }

        if (grant.ContractNumber is not null)
        {
            writer.WriteString("identifier"u8, grant.ContractNumber);
        }

        WriteNotes(writer, grant.Notes);
        writer.WriteEndObject();
    }

    private static void WriteRecordings(Utf8JsonWriter writer, RecordingScope scope)
    {
        writer.WriteStartObject("recordings"u8);
        switch (scope.Kind)
        {
            case RecordingScopeKind.Recordings:
                WriteCodes(writer, "isrc", scope.Recordings.Select(recording => recording.ToString()));
                break;
            case RecordingScopeKind.Catalogues:
                WriteCodes(writer, "catalogue", scope.Catalogues.Select(catalogue => catalogue.ToString()));
                break;
            case RecordingScopeKind.Labels:
                WriteCodes(writer, "label", scope.Labels.Select(label => label.ToString()));
                break;
            default:
                writer.WriteStartObject("manifest"u8);
                writer.WriteString("uri"u8, scope.Manifest!.Uri);
                writer.WriteString("sha256"u8, scope.Manifest.Sha256);
                writer.WriteNumber("count"u8, scope.Manifest.Count);
                writer.WriteEndObject();
                break;
        }

        writer.WriteEndObject();
    }

    /// <summary>A set that goes on holding territories to come is the world without some.</summary>
    private static void WriteTerritories(Utf8JsonWriter writer, TerritorySet territories)
    {
        WriteCodes(writer, "territories", territories.HasRestOfWorld ? ["*"] : CodesOf(territories));
        if (territories.HasRestOfWorld && !territories.IsWorldwide)
        {
            WriteCodes(writer, "territories_except", CodesOf(territories.Complement));
        }
    }

    private static void WriteQuotas(Utf8JsonWriter writer, IReadOnlyList<LicenseQuota> quotas)
    {
        if (quotas.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("quota"u8);
        foreach (LicenseQuota quota in quotas)
        {
            writer.WriteStartObject();
            writer.WriteString("unit"u8, quota.Unit);
            writer.WriteNumber("limit"u8, quota.Limit);
            if (quota.Window != QuotaWindow.Total)
            {
                writer.WriteString("window"u8, quota.Window == QuotaWindow.Day ? "day"u8 : "month"u8);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteObligations(Utf8JsonWriter writer, GrantTerms grant)
    {
        string[] obligations = [.. NamesOf(grant.Duties), .. grant.OtherObligations];
        if (obligations.Length > 0)
        {
            WriteCodes(writer, "obligations", obligations);
        }
    }

    private static void WriteNotes(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> notes)
    {
        if (notes.Count == 0)
        {
            return;
        }

        writer.WriteStartObject("ext"u8);
        foreach ((string name, string note) in notes.OrderBy(note => note.Key, StringComparer.Ordinal))
        {
            writer.WriteString(name, note);
        }

        writer.WriteEndObject();
    }

    private static void WriteInstant(Utf8JsonWriter writer, string name, DateTimeOffset? instant)
    {
        if (instant is { } at)
        {
            writer.WriteNumber(name, at.ToUnixTimeSeconds());
        }
    }

    private static void WriteCodes(Utf8JsonWriter writer, string name, IEnumerable<string> codes)
    {
        writer.WriteStartArray(name);
        foreach (string code in codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            writer.WriteStringValue(code);
        }

        writer.WriteEndArray();
    }

    private static IEnumerable<string> NamesOf(Uses uses) => Bits((int)uses).Select(bit => ((Uses)bit).ToWireName());

    private static IEnumerable<string> NamesOf(Duties duties) => Bits((int)duties).Select(bit => ((Duties)bit).ToWireName());

    private static IEnumerable<string> NamesOf(Destinations destinations) =>
        Enum.GetValues<Destination>().Where(destination => destinations.Includes(destination)).Select(destination => destination.ToWireName());

    private static IEnumerable<int> Bits(int flags) => Enumerable.Range(0, 16).Select(bit => 1 << bit).Where(bit => (flags & bit) != 0);

    private static List<string> CodesOf(TerritorySet territories)
    {
        List<string> codes = [];
        foreach (Territory territory in territories)
        {
            codes.Add(territory.ToString());
        }

        return codes;
    }
}
