using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Conventions;

/// <summary>
/// C# that a reader copies from a page compiles: each block is a region of a test or a sample, word for word. Above the block stands
/// <c>&lt;!-- snippet: name --&gt;</c>, around the code <c>#region snippet-name</c>.
/// </summary>
internal static partial class Snippets
{
    private const string Prefix = "snippet-";

    public static bool IsGuide(string path) => path is "README.md" || path.EndsWith("/PACKAGE.md", StringComparison.Ordinal) || (path.StartsWith("docs/guide/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal));

    public static IEnumerable<string> Check(IReadOnlyDictionary<string, string> guides, IEnumerable<SourceFile> sources)
    {
        ILookup<string, (string Place, string Code)> regions = sources.Where(file => !Checkout.IsProduct(file.Path)).SelectMany(Regions)
            .ToLookup(region => region.Name, region => (region.Place, region.Code), StringComparer.Ordinal);
        HashSet<string> shown = new(StringComparer.Ordinal);
        foreach ((string path, string text) in guides)
        {
            foreach (Match block in Block().Matches(text.ReplaceLineEndings("\n")))
            {
                string name = block.Groups["name"].Value;
                shown.Add(name);
                if (Judge(name, block.Groups["code"].Value, [.. regions[name]]) is { } fault)
                {
                    yield return $"{path}:{text.AsSpan(0, block.Index).Count('\n') + 1}: {fault}";
                }
            }
        }

        foreach (IGrouping<string, (string Place, string Code)> unused in regions.Where(region => !shown.Contains(region.Key)))
        {
            yield return $"{unused.First().Place}: no page shows the snippet {unused.Key}";
        }
    }

    /// <summary>The snippet that a region holds, or null where the region is an ordinary one.</summary>
    public static string? NameOf(RegionDirectiveTriviaSyntax region) =>
        region.EndOfDirectiveToken.ToFullString().Trim() is var text && text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : null;

    private static string? Judge(string name, string code, (string Place, string Code)[] regions) => (name, regions) switch
    {
        ("", _) => "a C# block that nothing compiles; put <!-- snippet: name --> above it and #region snippet-name around the code",
        (_, []) => $"no test or sample has #region {Prefix}{name}",
        (_, [var region]) when string.Equals(Outdent(code), region.Code, StringComparison.Ordinal) => null,
        (_, [var region]) => $"differs from {region.Place}; copy the region:\n{region.Code}",
        _ => $"more than one #region {Prefix}{name}: {string.Join(", ", regions.Select(region => region.Place))}",
    };

    private static IEnumerable<(string Name, string Place, string Code)> Regions(SourceFile file)
    {
        foreach (RegionDirectiveTriviaSyntax region in file.Unit.DescendantNodes(descendIntoTrivia: true).OfType<RegionDirectiveTriviaSyntax>())
        {
            if (NameOf(region) is { } name && region.GetRelatedDirectives() is [_, var end])
            {
                yield return (name, file.At(region), Outdent(file.Text[region.FullSpan.End..end.FullSpan.Start]));
            }
        }
    }

    private static string Outdent(string code)
    {
        string[] lines = [.. code.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())];
        int indent = lines.Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        return string.Join('\n', lines.Select(line => line.Length == 0 ? line : line[indent..])).Trim('\n');
    }

    [GeneratedRegex(@"(<!-- snippet: (?<name>[a-z0-9-]+) -->\n+)?^[ ]*```(csharp|cs|c#)\b[^\n]*\n(?<code>.*?)^[ ]*```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();
}
