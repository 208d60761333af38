namespace ArtistFirst.Registry;

/// <summary>Finds the name that somebody meant who wrote another one.</summary>
internal static class ClosestName
{
    private const int LongestName = 64;

    /// <summary>The known name that is reached with the fewest letters changed, added or left out; null where that would be more than a third of them.</summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        string plain = Plain(name);
        (string Name, int Steps) closest = known.Select(one => (Name: one, Steps: Distance(plain, Plain(one)))).MinBy(static one => one.Steps);
        return closest.Steps <= Math.Max(1, closest.Name.Length / 3) ? closest.Name : null;
    }

    // Party Name, party-name and PartyName are the same to whoever wrote them.
    private static string Plain(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    // Levenshtein, a row at a time.
    private static int Distance(string from, string to)
    {
        int[] steps = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 0; i < from.Length; i++)
        {
            int diagonal = steps[0];
            steps[0] = i + 1;
            for (int j = 0; j < to.Length; j++)
            {
                int changed = diagonal + (from[i] == to[j] ? 0 : 1);
                diagonal = steps[j + 1];
                steps[j + 1] = Math.Min(changed, Math.Min(steps[j], diagonal) + 1);
            }
        }

        return steps[^1];
    }
}
