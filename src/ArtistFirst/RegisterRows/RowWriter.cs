using System.Collections.Immutable;
using System.Text.Json;

namespace ArtistFirst;

/// <summary>Writes rows of a register file, all but statements.</summary>
internal static class RowWriter
{
    public static void Write(Utf8JsonWriter json, Party party)
    {
        json.WriteStartObject();
        json.WriteString("id", party.Id.ToString());
        json.WriteString("name", party.Name);
        json.WriteString("kind", PartyReader.Kinds.All[(int)party.Kind - 1]);
        json.WriteInstant("minorUntil", party.MinorUntil);
        json.WriteOptional("guardian", party.Guardian);
        json.WriteOptional("estate", party.Estate);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, RightsDocument document)
    {
        json.WriteStartObject();
        json.WriteString("id", document.Id);
        json.WriteString("sha256", document.Sha256);
        json.WriteOptional("title", document.Title);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, VoiceDelegation delegation)
    {
        json.WriteStartObject();
        json.WriteString("id", delegation.Id);
        json.WriteString("person", delegation.Person.ToString());
        json.WriteString("delegate", delegation.Delegate.ToString());
        json.WriteString("signedBy", delegation.SignedBy.ToString());
        json.WriteWords("uses", UseNames.Names, (int)delegation.Uses);
        json.WriteInstant("from", delegation.From);
        json.WriteInstant("until", delegation.Until);
        json.WriteString("document", delegation.Document);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Work work)
    {
        json.WriteStartObject();
        json.WriteString("iswc", work.Iswc.ToString());
        json.WriteString("title", work.Title);
        json.WriteList("catalogues", work.Catalogues);
        WriteClaims(json, work.Claims, ofWork: true);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Recording recording)
    {
        json.WriteStartObject();
        json.WriteString("isrc", recording.Isrc.ToString());
        json.WriteString("title", recording.Title);
        json.WriteList("artists", recording.Artists);
        json.WriteList("works", recording.Works);
        json.WriteList("catalogues", recording.Catalogues);
        json.WriteList("labels", recording.Labels);
        json.WriteString("vocals", RecordingReader.VocalsWords.All[(int)recording.Vocals]);
        ContributionReader.Write(json, recording);
        WriteClaims(json, recording.Claims, ofWork: false);
        json.WriteEndObject();
    }

    private static void WriteClaims(Utf8JsonWriter json, ImmutableArray<RightsClaim> claims, bool ofWork)
    {
        if (claims.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("claims");
        foreach (RightsClaim claim in claims)
        {
            WriteClaim(json, claim, ofWork);
        }

        json.WriteEndArray();
    }

    public static void WriteClaim(Utf8JsonWriter json, RightsClaim claim, bool ofWork)
    {
        json.WriteStartObject();
        json.WriteString("party", claim.Party.ToString());
        if (!ofWork)
        {
            json.WriteString("side", claim.Side.ToWireName());
        }

        if (claim.Share.IsKnown || claim.Side is Side.Master or Side.Work)
        {
            json.WriteString("share", claim.Share.ToString());
        }

        if (!claim.Territories.IsWorldwide)
        {
            json.WriteTerritories("territories", claim.Territories);
        }

        json.WriteInstant("from", claim.From);
        json.WriteInstant("until", claim.Until);
        json.WriteInstant("recordedAt", claim.RecordedAt);
        json.WriteInstant("retractedAt", claim.RetractedAt);
        json.WriteEndObject();
    }
}
