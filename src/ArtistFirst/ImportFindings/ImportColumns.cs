namespace ArtistFirst;

/// <summary>A column that is not known may be what somebody meant to say.</summary>
internal static class ImportColumns
{
    public static readonly FindingRule Rule = new(2063, "The columns are not those of the format");

    /// <summary>Which column is unknown, missing or there twice.</summary>
    public static Finding Found(string expected, string came) => Rule.Found($"Expected {expected}; got {came}. Change the header: docs/guide/importing.md lists the columns.");
}
