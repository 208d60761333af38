namespace ArtistFirst;

/// <summary>A territory is never guessed.</summary>
internal static class ImportTerritory
{
    public static readonly FindingRule Rule = new(2070, "A territory code stands for no territories that are known");

    /// <summary>Which code.</summary>
    public static Finding Found(string where, string expected, ReadOnlySpan<char> came) => Rule.Found($"Expected {expected} in {where}; got {Quoted.Text(came)}. Ask for the countries one by one: docs/guide/importing.md lists the groups.");
}
