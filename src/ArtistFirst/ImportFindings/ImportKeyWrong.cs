namespace ArtistFirst;

/// <summary>Under a wrong key, rights would be somebody else's.</summary>
internal static class ImportKeyWrong
{
    public static readonly FindingRule Rule = new(2066, "The identifier that would be the key is missing or wrong");

    /// <summary>Which identifier; empty where there is none.</summary>
    public static Finding Found(string where, string expected, ReadOnlySpan<char> came) => Rule.Found($"Expected {expected} in {where}; got {(came.IsEmpty ? "none" : Quoted.Text(came))}. Get the identifier from whoever assigned it: the register knows everything by its identifier.");
}
