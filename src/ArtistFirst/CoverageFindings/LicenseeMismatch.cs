namespace ArtistFirst;

/// <summary>AF1047: the token's sub names somebody else.</summary>
internal static class LicenseeMismatch
{
    public static readonly FindingRule Rule = new(1047, "The license was given to somebody else");

    /// <summary>The reason, in words.</summary>
    /// <param name="licensee">Whose license was expected.</param>
    public static Finding Found(string licensee) => Rule.Found(
        $"Expected a license for '{licensee}'; its sub names another licensee. Check the Licensee option, or ask the issuer for a license in your own name.");
}
