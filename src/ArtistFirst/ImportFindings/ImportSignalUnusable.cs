namespace ArtistFirst;

/// <summary>Nothing is refused in the name of a signal about something else.</summary>
internal static class ImportSignalUnusable
{
    public static readonly FindingRule Rule = new(2072, "An opt-out signal cannot be read, or is not about the asset");

    /// <summary>What was expected of the signal.</summary>
    public static Finding Found(string expected, string came) => Rule.Found($"Expected {expected}; got {came}. No statement was made of it: look at the signal at its source.");
}
