namespace ArtistFirst;

/// <summary>AF3014: credentials hold an attribution that cannot be read.</summary>
internal static class AttributionUnreadable
{
    public static readonly FindingRule Rule = new(3014, "The attribution in the credentials cannot be read");

    public static Finding Found(string problem) => Rule.Found(
        $"Expected the assertion {AttributionDocument.Label} in a form of version 1; sources and credits are told from the rest of the manifest instead. {problem} If a newer version wrote it, update this SDK.");
}
