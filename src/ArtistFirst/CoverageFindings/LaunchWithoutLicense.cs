namespace ArtistFirst;

/// <summary>AF1049: what the service declares that it will do is not licensed, so it does not start.</summary>
internal static class LaunchWithoutLicense
{
    public static readonly FindingRule Rule = new(1049, "The service may not start without a license for what it does");

    /// <summary>The reason, in words.</summary>
    /// <param name="requirement">What the service declares.</param>
    /// <param name="valid">How many licenses count.</param>
    /// <param name="refused">How many tokens do not, and their codes; empty where all count.</param>
    public static Finding Found(LaunchRequirement requirement, int valid, string refused) => Rule.Found(
        $"Expected a valid license for {requirement}; none of the {valid} valid license(s) in the wallet grants it{refused}. "
        + "Put a license for it into the license folder and start again.");
}
