using System.Text.RegularExpressions;

namespace ArtistFirst.Conventions;

/// <summary>Links between the project's own pages lead somewhere.</summary>
internal static partial class Links
{
    public static IEnumerable<string> Check(string path, string text, Func<string, bool> exists)
    {
        foreach (Match link in Target().Matches(text))
        {
            string target = Normalize($"{FolderOf(path)}/{link.Groups["target"].Value}");
            if (!exists(target))
            {
                yield return $"{path}:{text.AsSpan(0, link.Index).Count('\n') + 1}: links to {target}, which is not there";
            }
        }
    }

    /// <summary>Links to the repository's own files by their address, as pages have them that are shown elsewhere.</summary>
    public static IEnumerable<string> CheckOwn(string path, string text, Func<string, bool> exists) =>
        Own().Matches(text).Select(link => link.Groups["target"].Value).Where(target => !exists(target)).Select(target => $"{path}: links to {target}, which is not there");

    /// <summary>Pages below docs that no index names, so that nobody finds them. Findings are found by their code, and by the link in the finding.</summary>
    public static IEnumerable<string> Unlisted(IReadOnlyDictionary<string, string> pages)
    {
        HashSet<string> linked = [.. pages.Where(page => page.Key.EndsWith("README.md", StringComparison.Ordinal)).SelectMany(page => Targets(page.Key, page.Value))];
        return pages.Keys.Where(path => path.StartsWith("docs/", StringComparison.Ordinal) && !path.StartsWith("docs/findings/AF", StringComparison.Ordinal)
            && path is not "docs/README.md" && !linked.Contains(path)).Select(path => $"{path}: no README below docs links to it");
    }

    private static IEnumerable<string> Targets(string path, string text) =>
        Target().Matches(text).Select(link => Normalize($"{FolderOf(path)}/{link.Groups["target"].Value}"));

    private static string FolderOf(string path) => path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : string.Empty;

    private static string Normalize(string path)
    {
        List<string> parts = [];
        foreach (string part in path.Split('/').Where(part => part is not "" and not "."))
        {
            if (part is ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    [GeneratedRegex(@"\]\((?!\w+:)(?<target>[^)#\s]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Target();

    [GeneratedRegex(@"artistfirst-dotnet/blob/main/(?<target>[^)#\s]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Own();
}
