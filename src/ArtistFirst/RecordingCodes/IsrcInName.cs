namespace ArtistFirst;

/// <summary>Finds ISRCs in the name of a file: twelve characters together, or in their four groups with hyphens or underscores; no letter or digit may stand beside them.</summary>
internal static class IsrcInName
{
    private const int CompactLength = 12;
    private const int GroupedLength = 15;

    /// <summary>Adds each code in a name to the evidence.</summary>
    /// <param name="name">The name without its extension.</param>
    /// <param name="evidence">What is known of the file.</param>
    public static void Collect(ReadOnlySpan<char> name, IsrcEvidence evidence)
    {
        for (int start = 0; start < name.Length; start++)
        {
            if (start > 0 && char.IsLetterOrDigit(name[start - 1]))
            {
                continue;
            }

            ReadOnlySpan<char> rest = name[start..];
            if (TryReadCompact(rest, out Isrc isrc) || TryReadGrouped(rest, out isrc))
            {
                evidence.Add(isrc, "its name");
            }
        }
    }

    private static bool TryReadCompact(ReadOnlySpan<char> text, out Isrc isrc)
    {
        isrc = default;
        return EndsAt(text, CompactLength) && AreLettersOrDigits(text[..CompactLength]) && Isrc.TryParse(text[..CompactLength], out isrc);
    }

    private static bool TryReadGrouped(ReadOnlySpan<char> text, out Isrc isrc)
    {
        isrc = default;
        if (!EndsAt(text, GroupedLength) || text[2] is not ('-' or '_') || text[6] != text[2] || text[9] != text[2])
        {
            return false;
        }

        Span<char> compact = stackalloc char[CompactLength];
        text[..2].CopyTo(compact);
        text[3..6].CopyTo(compact[2..]);
        text[7..9].CopyTo(compact[5..]);
        text[10..15].CopyTo(compact[7..]);
        return AreLettersOrDigits(compact) && Isrc.TryParse(compact, out isrc);
    }

    private static bool EndsAt(ReadOnlySpan<char> text, int length) => text.Length == length || (text.Length > length && !char.IsLetterOrDigit(text[length]));

    private static bool AreLettersOrDigits(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character))
            {
                return false;
            }
        }

        return true;
    }
}
