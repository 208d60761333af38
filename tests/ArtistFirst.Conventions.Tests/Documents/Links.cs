using System.Text.RegularExpressions;

namespace ArtistFirst.Conventions;

/// <summary>Links between the project's own pages lead somewhere.</summary>
internal static partial class Links
{
    public static IEnumerable<string> Check(string path, string text, Func<string, bool> exists)
    {
        string folder = path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : string.Empty;
        foreach (Match link in Target().Matches(text))
        {
            string target = Normalize($"{folder}/{link.Groups["target"].Value}");
            if (!exists(target))
            {
                yield return $"{path}:{text.AsSpan(0, link.Index).Count('\n') + 1}: links to {target}, which is not there";
            }
        }
    }

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
}
