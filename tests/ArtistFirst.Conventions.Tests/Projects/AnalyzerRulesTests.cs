using System.Text.RegularExpressions;

namespace ArtistFirst.Conventions;

public sealed partial class AnalyzerRulesTests
{
    private const string Decision = "docs/decisions/0002-analyzer-rules-that-are-off.md";

    [Fact]
    public void A_rule_that_is_off_has_its_reason_written_down()
    {
        string decision = Checkout.Read(Decision);
        string[] off = [.. Off().Matches(Checkout.Read(".editorconfig")).Select(match => match.Groups["rule"].Value).Distinct(StringComparer.Ordinal)];
        Assert.NotEmpty(off);
        Violations.None($"A rule is switched off for a reason, which {Decision} tells.", off.Where(rule => !decision.Contains(rule, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"^dotnet_diagnostic\.(?<rule>\w+)\.severity = none", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Off();
}
