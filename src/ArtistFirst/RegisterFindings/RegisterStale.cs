namespace ArtistFirst;

/// <summary>A register that is too old may lack a withdrawal.</summary>
internal static class RegisterStale
{
    public static readonly FindingRule Rule = new(2008, "The consent register is too old to answer from");

    public static Finding Found(ConsentFreshness freshness, DateTimeOffset at) => Rule.Found(
        $"Expected a register of {freshness.Registry} that is young enough at {at:u}; revision {freshness.Revision} knows what was said up to {freshness.AsOf:u} and may be used until just before {freshness.StaleAt:u}. Fetch the current register.");
}
