namespace ArtistFirst;

/// <summary>A register answers from its tables; what stands in them without a change in the history was never said.</summary>
internal static class TablesAltered
{
    public static readonly FindingRule Rule = new(2084, "The tables of the register are not what its history says");

    private const string Next = "Somebody changed the database behind the register, or it is damaged. Keep it for the inquiry, and go on with the last backup that holds.";

    /// <summary>A row that the history has is gone.</summary>
    public static Finding Missing(string table, string key, long entry) => Rule.Found(FormattableString.Invariant($"Expected {Quoted.Text(key)} in {table}, as entry {entry} of the history has it; got none. {Next}"));

    /// <summary>A row is another one than the history has.</summary>
    public static Finding Different(string table, string key, long entry, string[] columns) => Rule.Found(FormattableString.Invariant(
        $"Expected {Quoted.Text(key)} in {table} to be as entry {entry} of the history has it; got something else in {string.Join(", ", columns)}. {Next}"));

    /// <summary>A row that the history knows nothing of.</summary>
    public static Finding Unknown(string table, string key) => Rule.Found($"Expected each row of {table} to be in the history; got {Quoted.Text(key)}, of which it has no entry. {Next}");
}
