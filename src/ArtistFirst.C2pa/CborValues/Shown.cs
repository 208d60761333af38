namespace ArtistFirst.C2pa;

/// <summary>Text of a file as it stands in messages: short, and without characters that do something on a terminal.</summary>
internal static class Shown
{
    private const int LongestText = 120;

    public static string Of(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan(0, Math.Min(text.Length, LongestText));
        string clean = string.Create(start.Length, start, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(source[i]) || char.IsSurrogate(source[i]) ? '?' : source[i];
            }
        });
        return text.Length > LongestText ? $"{clean}…" : clean;
    }
}
