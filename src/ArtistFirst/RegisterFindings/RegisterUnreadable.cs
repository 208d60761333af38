namespace ArtistFirst;

/// <summary>A register that cannot be read says nothing.</summary>
internal static class RegisterUnreadable
{
    public static readonly FindingRule Rule = new(2009, "The consent register cannot be read");

    public static Finding Found(string why) => Rule.Found($"The consent register cannot be read, so that nothing is allowed: {why} Put a readable register in its place.");

    public static Finding Disposed() => Rule.Found("The consent register is not kept up to date any more, so that nothing is allowed: its RegisterConsent was disposed. Keep it for as long as there are requests.");
}
