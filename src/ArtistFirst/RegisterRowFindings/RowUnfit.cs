namespace ArtistFirst;

/// <summary>A row that does not fit what is registered would make the register say what nobody can read or nobody said.</summary>
internal static class RowUnfit
{
    public static readonly FindingRule Rule = new(2051, "A row does not fit the register");

    public static Finding Found(string row, string member, string expected, string got) => Rule.Found($"{row}, {member}: expected {expected}; got {got}.");

    public static Finding Found(string row, string problem) => Rule.Found($"{row}: {problem}");
}
