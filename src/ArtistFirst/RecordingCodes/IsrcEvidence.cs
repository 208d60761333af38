namespace ArtistFirst;

/// <summary>What a file says about which recording it holds. Only one answer counts: two different ones, or one that cannot be read, and the file is refused.</summary>
internal sealed class IsrcEvidence
{
    private const int MaxShown = 40;
    private string? _where;
    private string? _contradiction;

    /// <summary>The code that all of the evidence agrees on; the default value where there is none, or none that counts.</summary>
    public Isrc Recording { get; private set; }

    /// <summary>Why the evidence does not count, as the end of a sentence about the file; null where it does.</summary>
    public string? Contradiction => _contradiction;

    /// <summary>Adds a code and where it stands.</summary>
    public void Add(Isrc isrc, string where)
    {
        if (Recording.IsEmpty)
        {
            Recording = isrc;
            _where = where;
        }
        else if (isrc != Recording)
        {
            _contradiction ??= $"has two ISRCs: {Recording} in {_where} and {isrc} in {where}. One file is one recording: correct the wrong one, or name the file in catalogue.json, which wins";
        }
    }

    /// <summary>Adds the text of a tag that holds a code.</summary>
    /// <param name="text">The text; null where it could not be read. A blank one is no evidence.</param>
    /// <param name="where">Which tag.</param>
    public void AddText(string? text, string where)
    {
        string? code = text?.Trim('\0', ' ', '\t', '\r', '\n');
        if (Isrc.TryParse(code, out Isrc isrc))
        {
            Add(isrc, where);
        }
        else if (code is not { Length: 0 })
        {
            _contradiction ??= $"has {Show(code)} in {where}, where an ISRC is expected. Correct the tag, or name the file in catalogue.json, which wins";
        }
    }

    /// <summary>Adds that a tag could hold a code and cannot be read.</summary>
    public void AddUnreadable(string where) => AddText(null, where);

    // A tag can hold anything: what is shown is short and has no control characters, so that it can go into a log.
    private static string Show(string? text)
    {
        if (text is null)
        {
            return "something unreadable";
        }

        string shown = text.Length > MaxShown ? text[..MaxShown] + "…" : text;
        return $"'{string.Create(shown.Length, shown, static (target, source) =>
        {
            for (int i = 0; i < target.Length; i++)
            {
                target[i] = char.IsControl(source[i]) ? '?' : source[i];
            }
        })}'";
    }
}
