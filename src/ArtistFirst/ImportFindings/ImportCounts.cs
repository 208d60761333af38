namespace ArtistFirst;

/// <summary>A file that says how much is in it can be found to have lost some of it.</summary>
internal static class ImportCounts
{
    public static readonly FindingRule Rule = new(2085, "A file does not hold as much as it says");

    /// <summary>What the file says, and what is in it. Something is missing, or was added.</summary>
    public static Finding Found(string expected, string came) => Rule.Found($"Expected {expected}; got {came}. What was read is imported; records were lost or added on the way: get the whole file again, and import it once more.");

    /// <summary>What the file says, and what is in it. Nothing is missing.</summary>
    public static Finding FoundWhole(string expected, string came) => Rule.Found($"Expected {expected}; got {came}. All records are there and were read; the sender counts otherwise.");
}
