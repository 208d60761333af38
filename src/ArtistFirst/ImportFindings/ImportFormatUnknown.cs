namespace ArtistFirst;

/// <summary>Without its format, nothing in a file can be read.</summary>
internal static class ImportFormatUnknown
{
    public static readonly FindingRule Rule = new(2060, "The file is of no format that is imported");

    /// <summary>What the file looks like, and what was expected instead.</summary>
    public static Finding Found(string expected, string came) => Rule.Found($"Expected {expected}; got {came}. Name the format with --format, or check that this is the right file.");
}
