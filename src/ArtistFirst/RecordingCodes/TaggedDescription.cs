using ArtistFirst.C2pa;

namespace ArtistFirst;

/// <summary>What a file's own tags say of the recording in it.</summary>
internal static class TaggedDescription
{
    private const int MaxText = 256;
    private const int MaxNames = 32;

    /// <summary>Describes a recording by the tags of its file.</summary>
    /// <returns>Null where they name neither the recording nor an artist.</returns>
    public static RecordingDescription? Of(AudioContainer container, Isrc recording)
    {
        string? title = Texts(container, TagName.Title).FirstOrDefault();
        string[] artists = Texts(container, TagName.Artist);
        return title is null && artists.Length == 0
            ? null
            : new RecordingDescription(title ?? string.Empty, artists)
            {
                Credits =
                [
                    .. artists.Select(name => new AttributionCredit(name, CreditRole.Artist) { Recording = recording }),
                    .. Texts(container, TagName.Composer).Select(name => new AttributionCredit(name, CreditRole.ComposerLyricist) { Recording = recording }),
                ],
            };
    }

    // The schemes of one file repeat each other. Where one has several values they are separated by zeros (ID3v2.4 §4.2); other separators stand in names too.
    private static string[] Texts(AudioContainer container, TagName name)
    {
        IGrouping<AudioTagSource, AudioTag>? first = container.Tags.Where(tag => tag.Value is not null && name.Is(tag)).GroupBy(static tag => tag.Source).FirstOrDefault();
        return first is null
            ? []
            : [.. first.SelectMany(static tag => tag.Value!.Split('\0', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(static text => text.Length <= MaxText && !text.Any(char.IsControl)).Distinct(StringComparer.Ordinal).Take(MaxNames)];
    }
}
