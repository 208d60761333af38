namespace ArtistFirst;

/// <summary>Names that a rights holder or a product team gives: 1 to 64 of <c>A-Z a-z 0-9 . _ -</c>, told apart by case.</summary>
internal static class NameText
{
    public const int MaxLength = 64;

    /// <summary>Whether the text is such a name.</summary>
    /// <param name="name">The text.</param>
    /// <param name="colon">Whether a colon may stand in it, too.</param>
    public static bool IsName<TChar>(ReadOnlySpan<TChar> name, bool colon = false)
        where TChar : unmanaged
    {
        if (name.Length is 0 or > MaxLength)
        {
            return false;
        }

        foreach (TChar unit in name)
        {
            if (Characters.Value(unit) == Characters.No && !(Characters.Code(unit) is '.' or '_' or '-' || (colon && Characters.Code(unit) == ':')))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The place of the first unit with this ASCII code, or -1.</summary>
    public static int IndexOf<TChar>(ReadOnlySpan<TChar> text, char code)
        where TChar : unmanaged
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (Characters.Code(text[i]) == code)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The string of text that is known to be ASCII.</summary>
    public static string ToString<TChar>(ReadOnlySpan<TChar> ascii)
        where TChar : unmanaged
    {
        Span<char> text = stackalloc char[IdentifierText.MaxLength];
        for (int i = 0; i < ascii.Length; i++)
        {
            text[i] = (char)Characters.Code(ascii[i]);
        }

        return new string(text[..ascii.Length]);
    }

    /// <summary>Writes ASCII text. The answer is its length, or -1 where the room is too small.</summary>
    public static int Write<TChar>(string ascii, Span<TChar> destination)
        where TChar : unmanaged
    {
        if (destination.Length < ascii.Length)
        {
            return -1;
        }

        for (int i = 0; i < ascii.Length; i++)
        {
            destination[i] = Characters.Unit<TChar>(ascii[i]);
        }

        return ascii.Length;
    }
}
