namespace ArtistFirst;

/// <summary>What never changes was said once, and then otherwise: the first stands.</summary>
internal static class RowContradicts
{
    public static readonly FindingRule Rule = new(2050, "A row contradicts what the register has");

    public static Finding Found(string row, string has, string next) => Rule.Found($"Expected {row} to say what the register has, {has}; it says something else. {next}");
}
