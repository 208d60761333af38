using System.Globalization;
using ArtistFirst.C2pa;

namespace ArtistFirst;

/// <summary>Credits where ordinary players look for them. Codes and names of sources stand under names of their own: the output is not its source, and must not be taken for it.</summary>
internal static class PlayerTags
{
    private const int MostNamed = 16;

    public static AudioTags Of(Attribution attribution, string product, DateTimeOffset at) => new()
    {
        Title = attribution.Title,
        Artists = attribution.Artists,
        Composers = [.. attribution.Credits.Where(static credit => credit.Role is CreditRole.Composer or CreditRole.ComposerLyricist && credit.Ai != AiContribution.All).Select(static credit => credit.Name).Distinct(StringComparer.Ordinal)],
        Isrc = attribution.Isrc.IsEmpty ? null : attribution.Isrc.ToString(),
        Comment = string.Join(' ', [.. Sentences(attribution)]),
        Originator = product,
        OriginatedAt = at,
        More = More(attribution),
    };

    private static IEnumerable<string> Sentences(Attribution attribution)
    {
        if (DisclosureText.Of(attribution) is { } disclosure)
        {
            yield return disclosure;
        }

        yield return $"Based on {Names(attribution)}.";
    }

    private static Dictionary<string, string> More(Attribution attribution)
    {
        var more = new Dictionary<string, string>(StringComparer.Ordinal) { ["SOURCES"] = Names(attribution) };
        if (DisclosureText.Of(attribution) is { } disclosure)
        {
            more["AI DISCLOSURE"] = disclosure;
        }

        string links = string.Join(' ', attribution.Sources.Where(static source => source.Original is not null).Take(MostNamed).Select(static source => source.Original!.AbsoluteUri));
        if (links.Length > 0)
        {
            more["ORIGINALS"] = links;
        }

        return more;
    }

    private static string Names(Attribution attribution)
    {
        string names = string.Join("; ", attribution.Sources.Take(MostNamed).Select(Name));
        return attribution.Sources.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $"{names}; and {attribution.Sources.Count - MostNamed} more") : names;
    }

    private static string Name(AttributionSource source)
    {
        bool isTitled = !string.IsNullOrWhiteSpace(source.Title);
        string by = source.Artists.Count == 0 ? "" : $" by {string.Join(", ", source.Artists)}";
        return isTitled ? $"\"{source.Title}\"{by} ({source.Recording})" : source.Recording + by;
    }
}
