namespace ArtistFirst.Conventions;

/// <summary>Fails a test with every place that breaks a rule, and with the rule.</summary>
internal static class Violations
{
    public static void None(string rule, IEnumerable<string> violations)
    {
        string[] found = [.. violations];
        if (found.Length > 0)
        {
            Assert.Fail(string.Join(Environment.NewLine + "  ", found.Prepend(rule)));
        }
    }
}
