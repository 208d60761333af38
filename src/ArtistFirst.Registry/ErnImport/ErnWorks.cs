using System.Xml.Linq;

namespace ArtistFirst.Registry;

/// <summary>Makes rows of a musical work of ERN 3.8: the work, and who controls which part where (RightShare).</summary>
internal sealed class ErnWorks(ErnPartyList parties)
{
    /// <summary>Adds the rows.</summary>
    public void Add(long line, XElement element, List<ImportItem> items)
    {
        string code = element.Elements("MusicalWorkId").Elements("ISWC").FirstOrDefault()?.Value.Trim() ?? string.Empty;
        if (!Iswc.TryParse(code, out Iswc iswc))
        {
            items.Add(ImportItem.Rejected(line, ImportKeyWrong.Found("MusicalWorkId", "an ISWC with its check digit", code)));
            return;
        }

        string title = element.Element("ReferenceTitle")?.Element("TitleText")?.Value.Trim() is { Length: > 0 } text ? text : iswc.ToString();
        items.Add(ImportItem.Of(line, RegisterRow.Of(new Work { Iswc = iswc, Title = ImportLimits.Text(title) })));
        foreach (XElement share in element.Elements("RightShare"))
        {
            AddShare(line, iswc, share, items);
        }
    }

    // A share for some uses, users or channels is not the share for all.
    private void AddShare(long line, Iswc work, XElement element, List<ImportItem> items)
    {
        Finding? problem = null;
        TerritorySet territories = ErnValues.Territories(element, "TerritoryCode", "ExcludedTerritoryCode", ref problem);
        XElement? period = element.Element("ValidityPeriod");
        DateTimeOffset? from = ErnValues.Instant(period, ref problem, "StartDate", "StartDateTime");
        DateTimeOffset? until = ErnValues.Instant(period, ref problem, "EndDate", "EndDateTime");
        Share share = ErnValues.Share(element, ref problem);
        XElement[] controllers = [.. element.Elements("RightsController")];
        if (problem is null && (territories.IsEmpty || from >= until))
        {
            problem = ImportValue.Found("the territories and dates of a share", "some territory and some time", "none");
        }

        problem ??= controllers.Length == 0 ? ImportPartUnknown.Found($"the controller of a part of {work}", "a part without one") : null;
        if (problem is not null)
        {
            items.Add(ImportItem.Rejected(line, problem));
            return;
        }

        bool isPartial = controllers.Length > 1 || element.Elements("UseType").Any() || element.Elements("CommercialModelType").Any() || element.Elements("RightsType").Any();
        foreach (XElement controller in controllers)
        {
            ErnParty party = parties.Of(line, controller, "RightsControllerPartyReference");
            if (parties.Identify(line, party, PartyKind.Organization, $"a part of {work}", items) is { } id)
            {
                RightsClaim claim = new() { Party = id, Side = Side.Work, Share = isPartial ? Share.Unknown : share, Territories = territories, From = from, Until = until };
                items.Add(ImportItem.Of(line, RegisterRow.Of(work, claim)));
            }
        }
    }
}
