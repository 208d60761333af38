namespace ArtistFirst.Registry;

/// <summary>The cells that say who the party of a line is.</summary>
internal static class PartyCells
{
    private static readonly WireNames Kinds = new("person", "group", "organization");

    /// <summary>Adds the party's row, where the line says its name.</summary>
    public static void Add(CsvCells cells, long line, PartyId? party, RecentRows recent, List<ImportItem> items)
    {
        string? name = cells.Name(CsvColumn.PartyName);
        int kind = cells.Word(CsvColumn.PartyKind, Kinds);
        if (party is null || (name is null && kind < 0))
        {
            return;
        }

        if (name is null || kind < 0)
        {
            cells.Fail(ImportValue.Found($"{CsvColumn.PartyName} and {CsvColumn.PartyKind}", "both or none: a name, and person, group or organization", name ?? string.Empty));
            return;
        }

        recent.Add(party, line, RegisterRow.Of(new Party { Id = party, Name = name, Kind = (PartyKind)(kind + 1) }), items);
    }
}
