namespace ArtistFirst;

/// <summary>Answers stay unresolved until the rest is known.</summary>
internal static class ImportPartUnknown
{
    public static readonly FindingRule Rule = new(2069, "A part belongs to somebody who is not known, or the parts are not 100 %");

    /// <summary>Whose or which part.</summary>
    public static Finding Found(string expected, string came) => Rule.Found($"Expected {expected}; got {came}. Every use that needs this side stays unresolved there until the rest is registered.");
}
