namespace ArtistFirst;

/// <summary>The issuer withdrew the license for good.</summary>
internal static class LicenseRevoked
{
    public static readonly FindingRule Rule = new(1020, "The license is revoked");

    public static Finding Found(LicenseStatusReference status) => Rule.Found(
        $"The license should be in force, but its issuer revoked it: index {status.Index} of '{status.List.Uri}' is 1. Stop the use and ask the licensor for a new license.");
}
