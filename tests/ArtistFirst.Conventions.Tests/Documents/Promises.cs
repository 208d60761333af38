namespace ArtistFirst.Conventions;

/// <summary>The table of promises in the threat model: each is made against somebody who is named there, and shown by tests that exist.</summary>
internal static class Promises
{
    public const string Page = "docs/threat-model.md";

    public static IEnumerable<string> Check(string text, IReadOnlySet<string> testClasses)
    {
        string[][] promises = [.. Rows(text, "## Promises")];
        HashSet<string> adversaries = [.. Rows(text, "## Who").Select(row => row[0])];
        if (promises.Length == 0)
        {
            yield return $"{Page}: promises nothing, or its table is not read any more";
        }

        foreach (string[] promise in promises)
        {
            if (promise.Length != 3)
            {
                yield return $"{Page}: '{promise[0]}' has {promise.Length} cells of 3";
                continue;
            }

            foreach (string adversary in List(promise[1]).Where(adversary => !adversaries.Contains(adversary)))
            {
                yield return $"{Page}: '{promise[0]}' is promised against '{adversary}', who is not introduced";
            }

            foreach (string test in List(promise[2]).DefaultIfEmpty("nothing").Where(test => !testClasses.Contains(test)))
            {
                yield return $"{Page}: '{promise[0]}' is shown by {test}, which is no test class";
            }
        }
    }

    private static IEnumerable<string[]> Rows(string text, string heading) => text.Split('\n')
        .SkipWhile(line => !line.StartsWith(heading, StringComparison.Ordinal))
        .Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith('|'))
        .Skip(2) // the heading and the line below it
        .Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries));

    private static string[] List(string cell) => cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
