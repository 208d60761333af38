namespace ArtistFirst;

/// <summary>What stands in the wrong place would be read as something else.</summary>
internal static class ImportLineShape
{
    public static readonly FindingRule Rule = new(2064, "A line is not of the shape of its record");

    /// <summary>Which shape was expected.</summary>
    public static Finding Found(string expected, string came) => Rule.Found($"Expected {expected}; got {came}. Correct the line, and import the file again: what is there already stays as it is.");
}
