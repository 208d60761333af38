namespace ArtistFirst;

/// <summary>A file that breaks off says nothing from there on.</summary>
internal static class ImportBroken
{
    public static readonly FindingRule Rule = new(2061, "The file is broken from here on");

    /// <summary>What is broken; what comes after it cannot be read.</summary>
    public static Finding Found(string expected, string came) => Rule.Found($"Expected {expected}; got {came}. Nothing after this was read: get the whole file again, and import it once more.");
}
