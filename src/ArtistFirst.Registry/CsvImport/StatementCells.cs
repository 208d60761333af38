using System.Collections.Immutable;

namespace ArtistFirst.Registry;

/// <summary>The cells of a line of statements that are more than one value: what it speaks of, what it does, how far it reaches.</summary>
internal sealed class StatementCells(CsvCells cells)
{
    private const int MostEntries = 1024;
    private const int LongestLicensee = 256;
    private const string LicenseeForm = "any; licensees as the sub of their licenses has them; or the same with - before each, for anybody but those";

    private static readonly string[] ScopeColumns = [CsvColumn.Licensees, CsvColumn.Models, CsvColumn.Destinations, CsvColumn.Territories];

    public string? ReadId(string column)
    {
        string text = cells.Text(column);
        if (text.Length > 0 && !NameText.IsName(text.AsSpan(), colon: true))
        {
            cells.Fail(ImportKeyWrong.Found(column, "an id of 1 to 64 letters, digits, '.', '_', ':' and '-'", text));
        }

        return text.Length == 0 ? null : text;
    }

    public StatementEffect ReadEffect()
    {
        int place = cells.Word(CsvColumn.Effect, StatementReader.Effects);
        if (place < 0)
        {
            cells.Fail(ImportValue.Found(CsvColumn.Effect, "grant, deny or withdraw", cells.Text(CsvColumn.Effect)));
        }

        return (StatementEffect)Math.Max(place, 0);
    }

    // A file is somebody's contract unless it says otherwise. What it calls a signal can only deny, which the register sees to.
    public StatementSource ReadSource()
    {
        int place = cells.Word(CsvColumn.Source, StatementReader.Sources);
        return place < 0 ? StatementSource.Contract : (StatementSource)place;
    }

    public AfterRevocation ReadAfterRevocation()
    {
        string text = cells.Text(CsvColumn.AfterRevocation);
        AfterRevocation value = default;
        if (text.Length > 0 && !AfterRevocation.TryParse(text, out value))
        {
            cells.Fail(ImportValue.Found(CsvColumn.AfterRevocation, "stop-new-use, retire-model-by:2027-12-31, take-down-outputs or run-off-days:90", text));
        }

        return value;
    }

    public StatementSubject? ReadSubject()
    {
        Isrc isrc = cells.Key<Isrc>(CsvColumn.Isrc);
        Iswc iswc = cells.Key<Iswc>(CsvColumn.Iswc);
        CatalogueId? catalogue = cells.Key<CatalogueId>(CsvColumn.Catalogue);
        PartyId? voice = cells.Key<PartyId>(CsvColumn.Voice);
        int named = (isrc.IsEmpty ? 0 : 1) + (iswc.IsEmpty ? 0 : 1) + (catalogue is null ? 0 : 1) + (voice is null ? 0 : 1);
        if (named > 1)
        {
            cells.Fail(ImportValue.Found("isrc, iswc, catalogue and voice", "one of them", "several"));
        }

        return (isrc.IsEmpty, iswc.IsEmpty, catalogue, voice) switch
        {
            (false, _, _, _) => StatementSubject.Of(isrc),
            (_, false, _, _) => StatementSubject.Of(iswc),
            (_, _, not null, _) => StatementSubject.Of(catalogue),
            (_, _, _, not null) => StatementSubject.VoiceOf(voice),
            _ => null,
        };
    }

    /// <summary>How far the statement reaches; null where the line says nothing of it, which in a no means everything and in a yes is refused.</summary>
    public StatementScope? ReadScope()
    {
        int said = ScopeColumns.Count(column => cells.Text(column).Length > 0);
        if (said == 0)
        {
            return null;
        }

        if (said < ScopeColumns.Length)
        {
            cells.Fail(ImportValue.Found(string.Join(", ", ScopeColumns), "all of them or none: a scope states every part", cells.Text(ScopeColumns.First(column => cells.Text(column).Length == 0))));
        }

        ImmutableArray<ModelPattern> models = cells.Keys<ModelPattern>(CsvColumn.Models);
        return new StatementScope
        {
            Licensees = ReadLicensees(),
            Territories = cells.Territories(CsvColumn.Territories),
            Models = models,
            Destinations = (Destinations)cells.Words(CsvColumn.Destinations, DestinationNames.Names, (int)Destinations.All),
        };
    }

    private LicenseeScope ReadLicensees()
    {
        string text = cells.Text(CsvColumn.Licensees);
        if (text is "any")
        {
            return LicenseeScope.Any;
        }

        string[] names = text.Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries);
        bool isExcept = names.Length > 0 && Array.TrueForAll(names, static name => name.StartsWith('-') && name.Length > 1);
        bool isOnly = names.Length > 0 && Array.TrueForAll(names, static name => !name.StartsWith('-') && name is not "any");
        bool isShaped = names.Length <= MostEntries && Array.TrueForAll(names, static name => name.Length <= LongestLicensee && !name.AsSpan().ContainsAnyExceptInRange('!', '~'));
        if ((!isExcept && !isOnly) || !isShaped)
        {
            cells.Fail(ImportValue.Found(CsvColumn.Licensees, LicenseeForm, text));
            return LicenseeScope.Any;
        }

        return isExcept ? LicenseeScope.Except([.. names.Select(static name => name[1..])]) : LicenseeScope.Only(names);
    }
}
