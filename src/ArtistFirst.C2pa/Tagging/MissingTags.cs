namespace ArtistFirst.C2pa;

/// <summary>What is to be shown and a file does not say yet.</summary>
internal static class MissingTags
{
    private const int LongestName = 64;

    /// <summary>Names and values, in the order in which they are written; a name that has several values has all of them.</summary>
    /// <exception cref="ArgumentException">A name of one's own is none.</exception>
    public static IReadOnlyList<(TagName Name, IReadOnlyList<string> Values)> Find(AudioContainer container, AudioTags tags)
    {
        (TagName Name, IReadOnlyList<string?> Values)[] wanted =
        [
            (TagName.Title, [tags.Title]),
            (TagName.Artist, tags.Artists),
            (TagName.Composer, tags.Composers),
            (TagName.Isrc, [tags.Isrc]),
            (TagName.Comment, [tags.Comment]),
            .. tags.More.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => (TagName.Of(Checked(pair.Key)), (IReadOnlyList<string?>)[pair.Value])),
        ];
        return
        [
            .. wanted
                .Select(static tag => (tag.Name, Values: (IReadOnlyList<string>)[.. tag.Values.Where(static value => !string.IsNullOrWhiteSpace(value)).Select(static value => Clean(value!))]))
                .Where(tag => tag.Values.Count > 0 && !container.Tags.Any(tag.Name.Is) && !HasFrame(container, tag.Name)),
        ];
    }

    // Comments are no text frames, so they are not among the texts.
    private static bool HasFrame(AudioContainer container, TagName name) =>
        name == TagName.Comment && container.Parts.SelectMany(static part => part.Parts).Any(static part => part.Name is "COMM" or "COM");

    private static string Checked(string name) => name.Length is > 0 and <= LongestName && name.All(static c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is ' ' or '_')
        ? name
        : throw new ArgumentException($"Expected a name of 1 to {LongestName} letters A to Z, digits, spaces and underscores for a tag; '{name}' is none.", nameof(name));

    // A NUL ends or separates texts in most schemes.
    private static string Clean(string value) => value.Replace('\0', ' ').Trim();
}
