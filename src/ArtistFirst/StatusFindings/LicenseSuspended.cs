namespace ArtistFirst;

/// <summary>The issuer put the license on hold.</summary>
internal static class LicenseSuspended
{
    public static readonly FindingRule Rule = new(1021, "The license is suspended");

    public static Finding Found(LicenseStatusReference status) => Rule.Found(
        $"The license should be in force, but its issuer suspended it: index {status.Index} of '{status.List.Uri}' is 2. Wait, or ask the licensor why.");
}
