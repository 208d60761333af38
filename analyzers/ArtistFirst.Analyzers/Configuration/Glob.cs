namespace ArtistFirst.Analyzers;

/// <summary>A pattern for names of files: <c>*</c> stands for anything within a folder, <c>**</c> for any folders, <c>?</c> for one character.</summary>
internal sealed class Glob(string pattern)
{
    private readonly string _pattern = Normalize(pattern);

    /// <summary>Whether the pattern matches a name. One that climbs out of its folder is never matched: where it leads is not written in it.</summary>
    public bool Matches(string name) => Normalize(name) is var normalized && !normalized.Split('/').Contains("..", StringComparer.Ordinal) && Matches(_pattern, 0, normalized, 0);

    private static string Normalize(string path)
    {
        string normalized = path.Replace('\\', '/').ToLowerInvariant();
        while (normalized.StartsWith("./", StringComparison.Ordinal))
        {
            normalized = normalized.Substring(2);
        }

        return normalized.TrimStart('/');
    }

    private static bool Matches(string pattern, int at, string name, int from)
    {
        while (at < pattern.Length)
        {
            if (pattern[at] == '*')
            {
                bool crosses = at + 1 < pattern.Length && pattern[at + 1] == '*';
                int next = crosses ? at + 2 : at + 1;
                bool isFolders = crosses && next < pattern.Length && pattern[next] == '/';
                return MatchesRest(pattern, isFolders ? next + 1 : next, name, from, crosses, isFolders);
            }

            if (from >= name.Length || (pattern[at] != '?' && pattern[at] != name[from]))
            {
                return false;
            }

            at++;
            from++;
        }

        return from == name.Length;
    }

    /// <summary>What stands after a star: it begins anywhere, or, after <c>**/</c>, where a folder or a file begins.</summary>
    private static bool MatchesRest(string pattern, int at, string name, int from, bool crosses, bool isFolders)
    {
        for (int i = from; i <= name.Length; i++)
        {
            if ((!isFolders || i == from || name[i - 1] == '/') && Matches(pattern, at, name, i))
            {
                return true;
            }

            if (i < name.Length && name[i] == '/' && !crosses)
            {
                return false;
            }
        }

        return false;
    }
}
