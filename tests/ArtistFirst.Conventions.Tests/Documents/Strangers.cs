using System.Text.RegularExpressions;

namespace ArtistFirst.Conventions;

/// <summary>The project speaks of itself alone: a file that names a folder of somebody's machine says nothing to anybody else.</summary>
internal static partial class Strangers
{
    private static readonly HashSet<string> Text = new(StringComparer.OrdinalIgnoreCase)
    {
        ".cs", ".csproj", ".props", ".targets", ".sln", ".json", ".md", ".txt", ".sh", ".mjs", ".js", ".py", ".yml", ".yaml", ".xml", ".editorconfig", ".gitignore", ".gitattributes", ".npmrc", "",
    };

    public static bool IsText(string path) => Text.Contains(Path.GetExtension(path));

    public static IEnumerable<string> Check(string path, string text) =>
        text.Split('\n').SelectMany((line, index) => MachinePath().Matches(line).Select(match => $"{path}:{index + 1}: names {match.Value}, a folder of one machine"));

    [GeneratedRegex(@"(?<![\w.~})-])(/(work|root|home|Users)/[\w.-]*|[A-Z]:\\Users\\\w*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MachinePath();
}
