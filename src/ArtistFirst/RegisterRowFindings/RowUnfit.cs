namespace ArtistFirst;

/// <summary>A row that does not fit what is registered would make the register say what nobody can read or nobody said.</summary>
internal static class RowUnfit
{
    public static readonly FindingRule Rule = new(2051, "A row does not fit the register");

    private const string Next = "It was left out: correct it, or register first what it names, and apply it again.";

    public static Finding Found(string row, string member, string expected, string got) => Rule.Found($"{row}, {member}: expected {expected}; got {got}. {Next}");

    public static Finding Found(string row, string problem) => Rule.Found($"{row}: {problem} {Next}");
}
