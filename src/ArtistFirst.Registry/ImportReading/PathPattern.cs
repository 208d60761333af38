namespace ArtistFirst.Registry;

/// <summary>Paths as robots.txt, TDMRep and RSL match them (RFC 9309 §2.2.2, §2.2.3): from the beginning, with * for anything and $ for the end.</summary>
internal static class PathPattern
{
    private const int Longest = 4096;

    /// <summary>How specific the match of a pattern with a path is: its length in characters; -1 where there is no match.</summary>
    public static int Match(string pattern, string path)
    {
        bool toTheEnd = pattern.EndsWith('$');
        string body = toTheEnd ? pattern[..^1] : pattern + "*";
        return pattern.Length is > 0 and <= Longest && IsMatch(body, path) ? pattern.Length : -1;
    }

    /// <summary>Whether a pattern with stars matches a text: in linear memory, and in no more steps than pattern times text.</summary>
    private static bool IsMatch(string pattern, string text)
    {
        int p = 0;
        int t = 0;
        int star = -1;
        int mark = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = t;
            }
            else if (p < pattern.Length && pattern[p] == text[t])
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).TrimStart('*').IsEmpty;
    }
}
