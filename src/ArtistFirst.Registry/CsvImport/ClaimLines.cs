namespace ArtistFirst.Registry;

/// <summary>Makes rows of the lines of a CSV file of claims. A line is one claim; with a title it is the recording or the work as well, with a party's name the party.</summary>
internal sealed class ClaimLines(CsvCells cells)
{
    private static readonly WireNames VocalWords = new("unknown", "yes", "no");

    private readonly RecentRows _recent = new();

    public void Read(long line, List<ImportItem> items)
    {
        PartyId? party = cells.Key<PartyId>(CsvColumn.Party);
        Isrc isrc = cells.Key<Isrc>(CsvColumn.Isrc);
        Iswc iswc = cells.Key<Iswc>(CsvColumn.Iswc);
        Side side = (Side)(cells.Word(CsvColumn.Side, SideNames.Names) + 1);
        RightsClaim? claim = party is null ? null : ReadClaim(party, side);
        if (claim is null || !IsComplete(claim, isrc, iswc))
        {
            cells.Fail(ImportKeyWrong.Found(CsvColumn.Party, "a party id such as isni:0000000121707484", cells.Text(CsvColumn.Party)));
            return;
        }

        PartyCells.Add(cells, line, party, _recent, items);
        AddSubject(line, isrc, iswc, items);
        items.Add(ImportItem.Of(line, isrc.IsEmpty ? RegisterRow.Of(iswc, claim) : RegisterRow.Of(isrc, claim)));
    }

    private RightsClaim ReadClaim(PartyId party, Side side)
    {
        RightsClaim claim = new()
        {
            Party = party,
            Side = side,
            Share = ReadShare(side),
            Territories = cells.Territories(CsvColumn.Territories),
            From = cells.Instant(CsvColumn.From),
            Until = cells.Instant(CsvColumn.Until),
        };
        if (claim.From >= claim.Until)
        {
            cells.Fail(ImportValue.Found(CsvColumn.Until, "an instant after from", cells.Text(CsvColumn.Until)));
        }

        return claim;
    }

    private Share ReadShare(Side side)
    {
        string text = cells.Text(CsvColumn.Share);
        bool isNeeded = side is Side.Master or Side.Work;
        if ((text.Length == 0 && isNeeded) || (text.Length > 0 && !Share.TryParse(text, out _)))
        {
            cells.Fail(ImportValue.Found(CsvColumn.Share, "a percentage such as 33.34, a fraction such as 1/3, or unknown", text));
        }

        return Share.TryParse(text, out Share share) ? share : Share.Unknown;
    }

    private bool IsComplete(RightsClaim claim, Isrc isrc, Iswc iswc)
    {
        if (isrc.IsEmpty == iswc.IsEmpty)
        {
            cells.Fail(ImportKeyWrong.Found($"{CsvColumn.Isrc} or {CsvColumn.Iswc}", "either a recording or a work", isrc.IsEmpty ? string.Empty : "both"));
        }
        else if (claim.Side == Side.None || (claim.Side == Side.Work) != isrc.IsEmpty)
        {
            cells.Fail(ImportValue.Found(CsvColumn.Side, isrc.IsEmpty ? "work, as the line is about a work" : "master, artist or voice, as the line is about a recording", cells.Text(CsvColumn.Side)));
        }

        return cells.Problem is null;
    }

    private void AddSubject(long line, Isrc isrc, Iswc iswc, List<ImportItem> items)
    {
        if (cells.Name(CsvColumn.Title) is not { } title)
        {
            return;
        }

        if (isrc.IsEmpty)
        {
            Work work = new() { Iswc = iswc, Title = title, Catalogues = cells.Keys<CatalogueId>(CsvColumn.Catalogues) };
            _recent.Add(iswc, line, RegisterRow.Of(work), items);
            return;
        }

        Recording recording = new()
        {
            Isrc = isrc,
            Title = title,
            Artists = cells.Names(CsvColumn.Artists),
            Works = cells.Keys<Iswc>(CsvColumn.Works),
            Catalogues = cells.Keys<CatalogueId>(CsvColumn.Catalogues),
            Labels = cells.Keys<PartyId>(CsvColumn.Labels),
            Vocals = (Vocals)Math.Max(0, cells.Word(CsvColumn.Vocals, VocalWords)),
        };
        _recent.Add(isrc, line, RegisterRow.Of(recording), items);
    }
}
