namespace ArtistFirst;

/// <summary>AF1039: a verdict that no verifier made.</summary>
internal static class NothingVerified
{
    public static readonly FindingRule Rule = new(1039, "Nothing was verified");

    public static Finding Found() => Rule.Found(
        "Expected the verdict of a LicenseVerifier; this one is the default value, which refuses. Call LicenseVerifier.Verify and use what it returns.");
}
