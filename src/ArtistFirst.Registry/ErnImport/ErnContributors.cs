using System.Xml.Linq;

namespace ArtistFirst.Registry;

/// <summary>Makes claims of who is featured in a recording and whose voice is heard. What a model contributed is nobody's voice.</summary>
internal sealed class ErnContributors(ErnPartyList parties)
{
    /// <summary>Adds the artist and voice sides.</summary>
    /// <param name="line">The line of the recording.</param>
    /// <param name="details">The elements that hold artists and contributors.</param>
    /// <param name="add">Adds a claim.</param>
    /// <param name="items">Where remarks go.</param>
    public void Add(long line, IReadOnlyList<XElement> details, Action<RightsClaim> add, List<ImportItem> items)
    {
        List<(ErnParty Party, string[] Roles)> voices = [.. Contributors(details).Where(static one => !IsModel(one)).Select(one => (Read(line, one), Roles(one)))];
        voices.RemoveAll(static one => !Array.Exists(one.Roles, ErnRoles.IsVocal));
        foreach (XElement artist in details.SelectMany(static detail => detail.Elements("DisplayArtist")).Where(IsFeatured))
        {
            ErnParty party = parties.Of(line, artist, "ArtistPartyReference");
            bool sings = voices.Exists(voice => voice.Party == party || (party.Name.Length > 0 && string.Equals(voice.Party.Name, party.Name, StringComparison.Ordinal)));
            Claim(line, party, sings ? PartyKind.Person : PartyKind.Group, Side.Artist, add, items);
        }

        foreach ((ErnParty party, string[] roles) in voices.DistinctBy(static voice => voice.Party))
        {
            Claim(line, party, Array.Exists(roles, ErnRoles.IsEnsemble) ? PartyKind.Group : PartyKind.Person, Side.Voice, add, items);
        }
    }

    /// <summary>Whether a voice is heard, as far as a message tells. What a model sings may be somebody's voice: that is not known.</summary>
    public static Vocals VocalsOf(IReadOnlyList<XElement> details, XElement recording)
    {
        List<XElement> singers = [.. Contributors(details).Where(static one => Array.Exists(Roles(one), ErnRoles.IsVocal))];
        if (singers.Exists(static one => !IsModel(one)) || ErnValues.IsTrue(recording.Element("HasVocalPerformance")) || ErnValues.IsTrue(recording.Element("HasForegroundVocalPerformance")))
        {
            return Vocals.Yes;
        }

        bool isSilent = recording.Element("HasVocalPerformance")?.Value.Trim() is "false" or "0" || ErnValues.IsTrue(recording.Element("IsInstrumental"));
        return isSilent && singers.Count == 0 ? Vocals.No : Vocals.Unknown;
    }

    private void Claim(long line, ErnParty party, PartyKind kind, Side side, Action<RightsClaim> add, List<ImportItem> items)
    {
        if (parties.Identify(line, party, kind, $"the {side.ToWireName()} side", items) is { } id)
        {
            add(new RightsClaim { Party = id, Side = side });
        }
    }

    private ErnParty Read(long line, XElement contributor) => parties.Of(line, contributor, "ContributorPartyReference");

    /// <summary>The contributors, wherever a version of the standard puts them.</summary>
    public static IEnumerable<XElement> Contributors(IReadOnlyList<XElement> details) =>
        details.SelectMany(static detail => detail.Elements("Contributor").Concat(detail.Elements("ResourceContributor")));

    /// <summary>Whether a model did it, and nobody else.</summary>
    public static bool IsModel(XElement contributor) =>
        contributor.Element("SpecialContributor")?.Value.Trim() is "GenerativeAI" || contributor.Element("AiContribution")?.Value.Trim() is "All";

    /// <summary>The names of a contributor's roles. ERN 4 puts them into Value in some versions, and into the element itself in others.</summary>
    public static string[] Roles(XElement contributor) =>
        [.. contributor.Elements("Role").Concat(contributor.Elements("ResourceContributorRole")).Select(static role => (role.Element("Value") ?? role).Value.Trim())];

    // Whoever is displayed is featured; only who wrote or produced and did not perform is asked on other sides.
    private static bool IsFeatured(XElement artist)
    {
        string[] roles = [.. artist.Elements("DisplayArtistRole").Concat(artist.Elements("ArtistRole")).Concat(artist.Elements("ArtisticRole")).Select(static role => (role.Element("Value") ?? role).Value.Trim())];
        return roles.Length == 0 || !Array.TrueForAll(roles, ErnRoles.IsOffStage);
    }
}
