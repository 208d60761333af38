namespace ArtistFirst;

/// <summary>Identifiers as they are shown to people: a question mark stands for the next character, all else for itself.</summary>
internal static class Picture
{
    /// <summary>Writes the text without a picture. The answer is its length, or -1 where the room is too small.</summary>
    public static int Write<TChar>(ReadOnlySpan<TChar> text, Span<TChar> destination)
        where TChar : unmanaged
        => text.TryCopyTo(destination) ? text.Length : -1;

    /// <summary>Writes the text into the picture. The answer is the length of the picture, or -1 where the room is too small.</summary>
    public static int Write<TChar>(ReadOnlySpan<TChar> text, ReadOnlySpan<byte> picture, Span<TChar> destination)
        where TChar : unmanaged
    {
        if (destination.Length < picture.Length)
        {
            return -1;
        }

        int next = 0;
        for (int i = 0; i < picture.Length; i++)
        {
            destination[i] = picture[i] == '?' ? text[next++] : Characters.Unit<TChar>(picture[i]);
        }

        return picture.Length;
    }
}
