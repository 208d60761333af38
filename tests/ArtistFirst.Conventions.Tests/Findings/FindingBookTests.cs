using System.Reflection;

namespace ArtistFirst.Conventions;

public sealed class FindingBookTests
{
    private const string Page = "# AF1003: The license has expired\n\n## What happened\n\ntext\n\n## Why it matters\n\ntext\n\n## How to fix it\n\ntext\n";

    [Fact]
    public void Every_code_has_a_rule_a_page_and_a_test()
    {
        Assembly[] assemblies = [.. BuiltAssembly.All.Select(assembly => Assembly.Load(assembly.Name))];
        var book = new FindingBook(
            [.. AnalyzerRules.Published, .. FindingRules.All.Select(rule => (rule.Code.ToString(), rule.Title))],
            [.. AnalyzerRules.Declared, .. assemblies.SelectMany(Declared)],
            Checkout.Files.Where(path => path.StartsWith("docs/findings/", StringComparison.Ordinal)).ToDictionary(path => path["docs/findings/".Length..], Checkout.Read, StringComparer.Ordinal),
            [.. FindingBook.TestsIn(Checkout.Sources)]);
        Violations.None("One code, one rule, one page, one test.", book.Check());
    }

    [Fact]
    public void A_complete_entry_is_fine() => Assert.Empty(Check());

    [Fact]
    public void A_missing_page_is_noticed() => Assert.Contains("missing", Assert.Single(Check(pages: [])), StringComparison.Ordinal);

    [Fact]
    public void A_page_with_another_title_is_noticed() =>
        Assert.Contains("first heading", Assert.Single(Check(pages: [("AF1003.md", Page.Replace("expired", "ended", StringComparison.Ordinal))])), StringComparison.Ordinal);

    [Fact]
    public void A_page_without_a_section_is_noticed() =>
        Assert.Contains("sections", Assert.Single(Check(pages: [("AF1003.md", Page.Replace("## Why", "### Why", StringComparison.Ordinal))])), StringComparison.Ordinal);

    [Fact]
    public void A_page_without_a_rule_is_noticed() =>
        Assert.Contains("AF1004.md", Assert.Single(Check(pages: [("AF1003.md", Page), ("AF1004.md", Page)])), StringComparison.Ordinal);

    [Fact]
    public void A_missing_test_is_noticed() =>
        Assert.Contains("no test", Assert.Single(Check(tests: ["Expired_license_is_refused"])), StringComparison.Ordinal);

    [Fact]
    public void A_rule_that_is_not_published_is_noticed() =>
        Assert.Contains("missing from", Assert.Single(Check(declared: [("LicenseExpired", "AF1003"), ("LicenseNotYetValid", "AF1004")])), StringComparison.Ordinal);

    [Fact]
    public void Two_rules_in_one_type_are_noticed() =>
        Assert.Contains("one rule is one file", Assert.Single(Check(declared: [("LicenseExpired", "AF1003"), ("LicenseExpired", "AF1003")])), StringComparison.Ordinal);

    [Fact]
    public void A_rule_without_a_file_is_noticed() =>
        Assert.Contains("no type declares", Assert.Single(Check(declared: [])), StringComparison.Ordinal);

    [Fact]
    public void A_code_used_twice_is_noticed() =>
        Assert.Contains("given to 2 rules", Assert.Single(
            Check(rules: [("AF1003", "The license has expired"), ("AF1003", "The license has expired")]),
            violation => violation.StartsWith("AF1003", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void Codes_out_of_order_are_noticed()
    {
        IEnumerable<string> violations = Check(rules: [("AF1003", "The license has expired"), ("AF1001", "Not a token")]);
        Assert.Contains(violations, violation => violation.StartsWith("AF1001: stands after AF1003", StringComparison.Ordinal));
    }

    [Fact]
    public void Tests_are_found_by_their_attribute() =>
        Assert.Equal("Refused_with_AF1003", Assert.Single(FindingBook.TestsIn([Some.Source("class A { [Fact] void Refused_with_AF1003() { } void Other_AF1004() { } }", "tests/ArtistFirst.Tests/A.cs")])));

    private static IEnumerable<string> Check(
        (string, string)[]? rules = null, (string, string)[]? declared = null, (string Name, string Text)[]? pages = null, string[]? tests = null) =>
        new FindingBook(
            rules ?? [("AF1003", "The license has expired")],
            declared ?? [("LicenseExpired", "AF1003")],
            (pages ?? [("AF1003.md", Page)]).ToDictionary(page => page.Name, page => page.Text, StringComparer.Ordinal),
            tests ?? ["Expired_license_is_refused_with_AF1003"]).Check();

    private static IEnumerable<(string Type, string Code)> Declared(Assembly assembly) => assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(field => field.FieldType == typeof(FindingRule))
        .Select(field => (field.DeclaringType!.Name, ((FindingRule)field.GetValue(null)!).Code.ToString()));
}
