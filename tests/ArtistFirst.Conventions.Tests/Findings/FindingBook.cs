using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Conventions;

/// <summary>
/// One code, one rule, one page, one test: a refusal that a user reads leads to the page that explains it, and the page to a rule that is still there.
/// </summary>
/// <param name="rules">The published rules: code and title, in their published order.</param>
/// <param name="declared">Where a rule is written down: the name of the type that declares it, and its code.</param>
/// <param name="pages">The pages below docs/findings, by file name.</param>
/// <param name="tests">The names of all test methods.</param>
internal sealed class FindingBook(
    IReadOnlyList<(string Code, string Title)> rules,
    IReadOnlyList<(string Type, string Code)> declared,
    IReadOnlyDictionary<string, string> pages,
    IReadOnlyCollection<string> tests)
{
    private static readonly string[] Sections = ["## What happened", "## Why it matters", "## How to fix it"];

    public static IEnumerable<string> TestsIn(IEnumerable<SourceFile> sources) => sources.Where(file => file.Path.StartsWith("tests/", StringComparison.Ordinal))
        .SelectMany(file => file.Unit.DescendantNodes().OfType<MethodDeclarationSyntax>())
        .Where(method => method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() is "Fact" or "Theory"))
        .Select(method => method.Identifier.Text);

    public IEnumerable<string> Check() => [.. CheckRules(), .. CheckDeclarations(), .. rules.SelectMany(rule => CheckPage(rule.Code, rule.Title)), .. CheckOrphans(), .. CheckTests()];

    private IEnumerable<string> CheckRules()
    {
        foreach (IGrouping<string, (string Code, string Title)> twice in rules.GroupBy(rule => rule.Code, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return $"{twice.Key}: given to {twice.Count()} rules ({string.Join("; ", twice.Select(rule => rule.Title))})";
        }

        if (rules.Zip(rules.Skip(1)).FirstOrDefault(pair => string.CompareOrdinal(pair.First.Code, pair.Second.Code) > 0) is { First.Code: { } code } pair)
        {
            yield return $"{pair.Second.Code}: stands after {code}; FindingRules.All is in the order of codes";
        }
    }

    private IEnumerable<string> CheckDeclarations()
    {
        foreach (IGrouping<string, (string Type, string Code)> crowded in declared.GroupBy(rule => rule.Type, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return $"{crowded.Key}: declares {string.Join(", ", crowded.Select(rule => rule.Code))}; one rule is one file";
        }

        foreach ((string type, string code) in declared.Where(rule => rules.All(published => !string.Equals(published.Code, rule.Code, StringComparison.Ordinal))))
        {
            yield return $"{type}: {code} is missing from FindingRules.All";
        }

        foreach ((string code, string title) in rules.Where(rule => declared.All(written => !string.Equals(written.Code, rule.Code, StringComparison.Ordinal))))
        {
            yield return $"{code}: no type declares the rule '{title}'; one rule is one file";
        }
    }

    private IEnumerable<string> CheckPage(string code, string title)
    {
        if (!pages.TryGetValue($"{code}.md", out string? page))
        {
            yield return $"docs/findings/{code}.md: missing; it explains '{title}'";
            yield break;
        }

        string[] headings = [.. page.Split('\n').Select(line => line.TrimEnd()).Where(line => line.StartsWith('#'))];
        if (headings is not [var first, ..] || !string.Equals(first, $"# {code}: {title}", StringComparison.Ordinal))
        {
            yield return $"docs/findings/{code}.md: the first heading is not '# {code}: {title}', as the rule says";
        }

        if (!headings.Where(heading => heading.StartsWith("## ", StringComparison.Ordinal)).SequenceEqual(Sections, StringComparer.Ordinal))
        {
            yield return $"docs/findings/{code}.md: the sections are not {string.Join(", ", Sections)}";
        }
    }

    private IEnumerable<string> CheckOrphans() => pages.Keys
        .Where(page => rules.All(rule => !string.Equals(page, $"{rule.Code}.md", StringComparison.Ordinal)) && page is not "README.md")
        .Select(page => $"docs/findings/{page}: explains a rule that is not in FindingRules.All");

    private IEnumerable<string> CheckTests() => rules
        .Where(rule => tests.All(test => !test.Contains(rule.Code, StringComparison.Ordinal)))
        .Select(rule => $"{rule.Code}: no test names it, as Expired_license_is_refused_with_AF1003 does ('{rule.Title}')");
}
