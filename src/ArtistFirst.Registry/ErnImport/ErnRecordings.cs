using System.Collections.Immutable;
using System.Xml.Linq;

namespace ArtistFirst.Registry;

/// <summary>Makes rows of a sound recording of a message: the recording under each of its codes, its master, artist and voice sides, and what it says of the work.</summary>
internal sealed class ErnRecordings(ErnPartyList parties)
{
    private const int MostCodes = 64;

    private readonly ErnControllers _controllers = new(parties);
    private readonly ErnContributors _contributors = new(parties);
    private readonly ErnAi _ai = new(parties);

    /// <summary>Adds the rows.</summary>
    /// <param name="line">The line of the element.</param>
    /// <param name="element">The SoundRecording.</param>
    /// <param name="items">Where to.</param>
    /// <returns>The codes of the recording; none where it has none.</returns>
    public ImmutableArray<Isrc> Add(long line, XElement element, List<ImportItem> items)
    {
        ImmutableArray<Isrc> codes = Codes(line, element, items);
        if (codes.IsEmpty)
        {
            return codes;
        }

        XElement[] byTerritory = [.. element.Elements("SoundRecordingDetailsByTerritory")];
        XElement[] details = [element, .. byTerritory, .. element.Elements("SoundRecordingEdition")];
        Iswc[] works = Works(line, element, items);
        Recording first = _ai.Describe(line, Describe(codes[0], element, details, works), element, details, items);
        foreach (Isrc code in codes)
        {
            items.Add(ImportItem.Of(line, RegisterRow.Of(Describe(code, element, details, works) with { ContainsAi = first.ContainsAi, Contributions = first.Contributions })));
        }

        void AddToRecording(RightsClaim claim)
        {
            foreach (Isrc code in codes)
            {
                items.Add(ImportItem.Of(line, RegisterRow.Of(code, claim)));
            }
        }

        foreach (XElement controller in element.Elements("ResourceRightsController"))
        {
            _controllers.Add(line, controller, Side.Master, TerritorySet.Worldwide, AddToRecording, items);
        }

        foreach (XElement territory in byTerritory)
        {
            AddControllers(line, territory, AddToRecording, items);
        }

        _contributors.Add(line, details, AddToRecording, items);
        AddWork(line, element, works, items);
        return codes;
    }

    private void AddControllers(long line, XElement territory, Action<RightsClaim> add, List<ImportItem> items)
    {
        Finding? problem = null;
        TerritorySet within = ErnValues.Territories(territory, "TerritoryCode", "ExcludedTerritoryCode", ref problem);
        if (problem is not null)
        {
            items.Add(ImportItem.Rejected(line, problem));
            return;
        }

        foreach (XElement controller in territory.Elements("RightsController"))
        {
            _controllers.Add(line, controller, Side.Master, within, add, items);
        }
    }

    // Who controls the work is told without saying which work: with several, nobody can tell.
    private void AddWork(long line, XElement element, Iswc[] works, List<ImportItem> items)
    {
        XElement[] controllers = [.. element.Elements("WorkRightsController")];
        if (controllers.Length > 0 && works.Length != 1)
        {
            items.Add(ImportItem.Rejected(line, ImportKeyWrong.Found("WorkId", "the one work that WorkRightsController speaks of", works.Length == 0 ? string.Empty : "several")));
            return;
        }

        foreach (XElement controller in controllers)
        {
            _controllers.Add(line, controller, Side.Work, TerritorySet.Worldwide, claim => items.Add(ImportItem.Of(line, RegisterRow.Of(works[0], claim))), items);
        }
    }

    private static Recording Describe(Isrc code, XElement element, XElement[] details, Iswc[] works) => new()
    {
        Isrc = code,
        Title = ImportLimits.Text(Title(element) is { Length: > 0 } title ? title : code.ToString()),
        Artists = [.. details.SelectMany(static detail => detail.Elements("DisplayArtistName")).Take(1).Select(static name => ImportLimits.Text(name.Value.Trim())).Where(static name => name.Length > 0)],
        Works = [.. works],
        Vocals = ErnContributors.VocalsOf(details, element),
    };

    private static string? Title(XElement element) =>
        (element.Element("DisplayTitleText") ?? element.Element("ReferenceTitle")?.Element("TitleText") ?? element.Element("DisplayTitle")?.Element("TitleText"))?.Value.Trim();

    private static ImmutableArray<Isrc> Codes(long line, XElement element, List<ImportItem> items)
    {
        XElement[] ids = [.. element.Elements("SoundRecordingId"), .. element.Elements("ResourceId"), .. element.Elements("SoundRecordingEdition").Elements("ResourceId")];
        string[] texts = [.. ids.Elements("ISRC").Select(static code => code.Value.Trim()).Distinct(StringComparer.Ordinal).Take(MostCodes)];
        string[] wrong = Array.FindAll(texts, static text => !Isrc.TryParse(text, out _));
        ImmutableArray<Isrc> codes = [.. texts.Except(wrong, StringComparer.Ordinal).Select(Isrc.Parse).Distinct()];
        if (codes.IsEmpty || wrong.Length > 0)
        {
            string reference = element.Element("ResourceReference")?.Value.Trim() ?? "without a reference";
            items.Add(ImportItem.Rejected(line, ImportKeyWrong.Found($"the sound recording {Quoted.Text(reference)}", "an ISRC of 12 characters", wrong.FirstOrDefault() ?? string.Empty)));
        }

        return codes;
    }

    private static Iswc[] Works(long line, XElement element, List<ImportItem> items)
    {
        List<Iswc> works = [];
        foreach (string text in element.Elements("WorkId").Concat(element.Elements("IndirectSoundRecordingId")).Elements("ISWC").Select(static code => code.Value.Trim()))
        {
            if (!Iswc.TryParse(text, out Iswc iswc))
            {
                items.Add(ImportItem.Noted(line, ImportIdentifierOdd.Found("the work of a recording", "an ISWC with its check digit", text)));
            }
            else if (!works.Contains(iswc) && works.Count < MostCodes)
            {
                works.Add(iswc);
            }
        }

        return [.. works];
    }
}
