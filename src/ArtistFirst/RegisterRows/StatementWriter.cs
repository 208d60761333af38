using System.Text.Json;

namespace ArtistFirst;

/// <summary>Writes statements of a register file.</summary>
internal static class StatementWriter
{
    public static void Write(Utf8JsonWriter json, ConsentStatement statement)
    {
        json.WriteStartObject();
        json.WriteString("id", statement.Id);
        json.WriteString("effect", StatementReader.Effects.All[(int)statement.Effect]);
        json.WriteOptional("withdraws", statement.Withdraws);
        json.WriteOptional("party", statement.Party);
        json.WriteOptional("givenBy", statement.GivenBy);
        json.WriteOptional("delegation", statement.Delegation);
        if (statement.Side != Side.None)
        {
            json.WriteString("side", statement.Side.ToWireName());
        }

        WriteSubject(json, statement.Subject);
        json.WriteWords("uses", UseNames.Names, (int)statement.Uses);
        WriteScope(json, statement.Scope);
        json.WriteInstant("from", statement.From);
        json.WriteInstant("until", statement.Until);
        json.WriteWords("duties", DutyNames.Names, (int)statement.Duties);
        if (statement.AfterRevocation != default)
        {
            json.WriteString("afterRevocation", statement.AfterRevocation.ToString());
        }

        json.WriteInstant("recordedAt", statement.RecordedAt);
        json.WriteString("source", StatementReader.Sources.All[(int)statement.Source]);
        json.WriteOptional("signal", statement.Signal);
        json.WriteOptional("document", statement.Document);
        json.WriteEndObject();
    }

    private static void WriteSubject(Utf8JsonWriter json, StatementSubject? subject)
    {
        if (subject is null)
        {
            return;
        }

        json.WriteStartObject("subject");
        switch (subject.Kind)
        {
            case SubjectKind.Recording:
                json.WriteString("recording", subject.Recording.ToString());
                break;
            case SubjectKind.Work:
                json.WriteString("work", subject.Work.ToString());
                break;
            case SubjectKind.Catalogue:
                json.WriteString("catalogue", subject.Catalogue!.ToString());
                break;
            default:
                json.WriteString("voice", subject.Person!.ToString());
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteScope(Utf8JsonWriter json, StatementScope? scope)
    {
        if (scope is null)
        {
            return;
        }

        json.WriteStartObject("scope");
        WriteLicensees(json, scope.Licensees);
        json.WriteTerritories("territories", scope.Territories);
        json.WriteList("models", scope.Models);
        if (scope.Destinations == Destinations.All)
        {
            json.WriteList("destinations", ["*"]);
        }
        else
        {
            json.WriteWords("destinations", DestinationNames.Names, (int)scope.Destinations);
        }

        json.WriteEndObject();
    }

    private static void WriteLicensees(Utf8JsonWriter json, LicenseeScope licensees)
    {
        if (licensees.Named.IsDefault && licensees.Excluded.IsEmpty)
        {
            json.WriteString("licensees", "any");
            return;
        }

        json.WriteStartObject("licensees");
        json.WriteList(licensees.Named.IsDefault ? "except" : "only", licensees.Named.IsDefault ? licensees.Excluded : licensees.Named);
        json.WriteEndObject();
    }
}
