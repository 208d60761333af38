using System.Collections.Immutable;

namespace ArtistFirst;

/// <summary>Reads how far a statement reaches.</summary>
internal static class ScopeReader
{
    private const int MostEntries = 1024;

    private static readonly MemberNames Members = new(["licensees", "territories", "models", "destinations"], []);
    private static readonly MemberNames LicenseeMembers = new([], ["only", "except"]);

    public static StatementScope Read(ref JsonCursor json, Interned interned)
    {
        StatementScope scope = StatementScope.Everything;
        uint seen = 0;
        json.BeginObject();
        while (json.TryReadMember(Members, ref seen, out string? member))
        {
            scope = member switch
            {
                "licensees" => scope with { Licensees = ReadLicensees(ref json, interned) },
                "territories" => scope with { Territories = RegisterValues.ReadTerritories(ref json) },
                "models" => scope with { Models = ReadModels(ref json) },
                _ => scope with { Destinations = (Destinations)RegisterValues.ReadWords(ref json, DestinationNames.Names, (int)Destinations.All) },
            };
        }

        json.RequireMembers(Members, seen);
        return scope;
    }

    private static LicenseeScope ReadLicensees(ref JsonCursor json, Interned interned)
    {
        if (json.IsString)
        {
            return json.ReadCode("any").SequenceEqual("any"u8) ? LicenseeScope.Any : throw json.Unexpected("'any', or an object with 'only' or 'except'");
        }

        LicenseeScope? licensees = null;
        uint seen = 0;
        json.BeginObject();
        while (json.TryReadMember(LicenseeMembers, ref seen, out string? member))
        {
            if (licensees is not null)
            {
                throw json.Unexpected("either 'only' or 'except'", "both");
            }

            string[] names = ReadNames(ref json, interned);
            licensees = member is "only" ? LicenseeScope.Only(names) : LicenseeScope.Except(names);
        }

        return licensees ?? throw json.Unexpected("either 'only' or 'except'", "an empty object");
    }

    private static string[] ReadNames(ref JsonCursor json, Interned interned)
    {
        List<string> names = [];
        json.BeginList();
        while (json.TryReadEntry())
        {
            string name = RegisterValues.ReadLicensee(ref json, interned);
            if (names.Contains(name, StringComparer.Ordinal) || names.Count == MostEntries)
            {
                throw json.Unexpected($"at most {MostEntries} licensees, each once");
            }

            names.Add(name);
        }

        return names.Count > 0 ? [.. names] : throw json.Unexpected("at least one licensee", "an empty list");
    }

    private static ImmutableArray<ModelPattern> ReadModels(ref JsonCursor json)
    {
        ImmutableArray<ModelPattern> models = RegisterValues.ReadIdentifiers<ModelPattern>(ref json, MostEntries);
        return models.IsEmpty ? throw json.Unexpected("at least one model, or *", "an empty list") : models;
    }
}
