using System.Xml.Linq;

namespace ArtistFirst.Registry;

/// <summary>Reads what a message says of AI in a recording (ERN 4.3.2: <c>ContainsAI</c> of the recording, <c>AiContribution</c> of its contributors).</summary>
internal sealed class ErnAi(ErnPartyList parties)
{
    private const string Model = "Generative AI";
    private const int MostContributions = 256;
    private const int LongestRole = 100;

    /// <summary>Adds to a recording what is said. Where recording and contributors contradict each other, AI has a part in it, and nobody knows how large a one.</summary>
    /// <param name="line">The line of the recording.</param>
    /// <param name="recording">The recording as it is described otherwise.</param>
    /// <param name="element">The SoundRecording.</param>
    /// <param name="details">The elements that hold contributors.</param>
    /// <param name="items">Where remarks go.</param>
    public Recording Describe(long line, Recording recording, XElement element, IReadOnlyList<XElement> details, List<ImportItem> items)
    {
        AiContribution? contains = element.Element("ContainsAI") is { } said ? Read(line, said, items) : null;
        XElement[] contributors = [.. ErnContributors.Contributors(details)];
        bool isContradicted = contains switch
        {
            AiContribution.All => Array.Exists(contributors, static one => !ErnContributors.IsModel(one)),
            AiContribution.None => Array.Exists(contributors, static one => PartOf(one) is AiContribution.Partly or AiContribution.All),
            _ => false,
        };
        if (isContradicted)
        {
            items.Add(ImportItem.Noted(line, ImportAiContradicts.Found(recording.Isrc, contains!.Value)));
        }

        return recording with
        {
            ContainsAi = isContradicted ? AiContribution.Partly : contains,
            Contributions = [.. contributors.SelectMany(one => Contributions(line, one, items)).Distinct().Take(MostContributions)],
        };
    }

    private IEnumerable<RecordingContribution> Contributions(long line, XElement contributor, List<ImportItem> items)
    {
        bool isSaid = contributor.Element("AiContribution") is not null;
        AiContribution? part = isSaid ? Read(line, contributor.Element("AiContribution")!, items) : PartOf(contributor);
        string name = contributor.Element("SpecialContributor") is not null ? Model : parties.Of(line, contributor, "ContributorPartyReference").Name;
        return part is not { } ai || name.Length == 0
            ? []
            : ErnContributors.Roles(contributor).Where(static role => role.Length is > 0 and <= LongestRole && !role.Contains('\0', StringComparison.Ordinal)).Select(role => new RecordingContribution(name, role, ai));
    }

    /// <summary>What is said of a contributor; of a model, of which nothing is said, that it did all (ERN 4.3.2, AiContribution).</summary>
    private static AiContribution? PartOf(XElement contributor)
    {
        if (contributor.Element("AiContribution") is { } said)
        {
            return Parse(said);
        }

        return contributor.Element("SpecialContributor")?.Value.Trim() is "GenerativeAI" ? AiContribution.All : null;
    }

    private static AiContribution? Read(long line, XElement said, List<ImportItem> items)
    {
        AiContribution? part = Parse(said);
        if (part is null)
        {
            items.Add(ImportItem.Noted(line, ImportValue.Found(said.Name.LocalName, "None, Partly or All", said.Value)));
        }

        return part;
    }

    private static AiContribution? Parse(XElement said) => said.Value.Trim() switch
    {
        "None" => AiContribution.None,
        "Partly" => AiContribution.Partly,
        "All" => AiContribution.All,
        _ => null,
    };
}
