namespace ArtistFirst;

/// <summary>Reads a work of a register file.</summary>
internal static class WorkReader
{
    private static readonly MemberNames Members = new(["iswc", "title"], ["catalogues", "claims"]);

    public static Work Read(ref JsonCursor json, Interned interned)
    {
        Work work = new() { Iswc = default, Title = string.Empty };
        uint seen = 0;
        json.BeginObject();
        while (json.TryReadMember(Members, ref seen, out string? member))
        {
            work = member switch
            {
                "iswc" => work with { Iswc = json.ReadIdentifier<Iswc>() },
                "title" => work with { Title = json.ReadText(PartyReader.LongestName) },
                "catalogues" => work with { Catalogues = interned.Catalogues(RegisterValues.ReadIdentifiers<CatalogueId>(ref json, RecordingReader.MostNames)) },
                _ => work with { Claims = ClaimReader.ReadList(ref json, interned, ofWork: true) },
            };
        }

        json.RequireMembers(Members, seen);
        return work;
    }
}
