namespace ArtistFirst;

/// <summary>A register that cannot be read says nothing.</summary>
internal static class RegisterUnreadable
{
    public static readonly FindingRule Rule = new(2009, "The consent register cannot be read");

    public static Finding Found(string why) => Rule.Found($"The consent register cannot be read, so that nothing is allowed: {why} Put a readable register in its place.");
}
