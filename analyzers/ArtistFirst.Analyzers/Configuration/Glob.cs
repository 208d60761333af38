namespace ArtistFirst.Analyzers;

/// <summary>A pattern for names of files: <c>*</c> stands for anything within a folder, <c>**</c> for any folders, <c>?</c> for one character.</summary>
internal sealed class Glob(string pattern)
{
    private readonly string _pattern = Normalize(pattern);

    public bool Matches(string name) => Matches(_pattern, 0, Normalize(name), 0);

    private static string Normalize(string path) => path.Replace('\\', '/').TrimStart('.', '/').ToLowerInvariant();

    private static bool Matches(string pattern, int at, string name, int from)
    {
        while (at < pattern.Length)
        {
            if (pattern[at] == '*')
            {
                bool crosses = at + 1 < pattern.Length && pattern[at + 1] == '*';
                int next = crosses ? at + 2 : at + 1;
                next = crosses && next < pattern.Length && pattern[next] == '/' ? next + 1 : next;
                return MatchesRest(pattern, next, name, from, crosses);
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

    private static bool MatchesRest(string pattern, int at, string name, int from, bool crosses)
    {
        for (int i = from; i <= name.Length; i++)
        {
            if (Matches(pattern, at, name, i))
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
