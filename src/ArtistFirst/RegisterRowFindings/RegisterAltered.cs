namespace ArtistFirst;

/// <summary>A history in which something was changed proves nothing.</summary>
internal static class RegisterAltered
{
    public static readonly FindingRule Rule = new(2053, "The history of the register was changed");

    public static Finding Found(long sequence, string problem) => Rule.Found(
        $"Entry {sequence} of the register's history is not what was recorded: {problem} Keep the database for the inquiry, and restore the last backup whose history is sound.");
}
