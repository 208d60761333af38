namespace ArtistFirst;

/// <summary>A remark: nothing is kept under it.</summary>
internal static class ImportIdentifierOdd
{
    public static readonly FindingRule Rule = new(2067, "An identifier that is carried along has a wrong check digit");

    /// <summary>Which identifier.</summary>
    public static Finding Found(string where, string expected, ReadOnlySpan<char> came) => Rule.Found($"Expected {expected} in {where}; got {Quoted.Text(came)}. It was left out, and everything else was read: tell whoever sent the file.");
}
