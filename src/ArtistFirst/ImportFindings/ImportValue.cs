namespace ArtistFirst;

/// <summary>A value is never guessed.</summary>
internal static class ImportValue
{
    public static readonly FindingRule Rule = new(2065, "A value is not what belongs there");

    /// <summary>Which value is wrong.</summary>
    public static Finding Found(string where, string expected, ReadOnlySpan<char> came) => Rule.Found($"Expected {expected} in {where}; got {Quoted.Text(came)}. Correct the value, and import the file again.");

    /// <summary>Which value of a register file is wrong, and what came in words.</summary>
    public static Finding FoundAt(string path, string expected, string came) => Rule.Found($"Expected {expected} at {path}; got {came}. Correct the value, and import the file again: what is there already stays as it is.");
}
