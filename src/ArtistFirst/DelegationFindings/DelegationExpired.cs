namespace ArtistFirst;

/// <summary>Outside of its time a delegation grants nothing, nor do the licenses under it.</summary>
internal static class DelegationExpired
{
    public static readonly FindingRule Rule = new(1053, "A delegation is not in force");

    public static Finding Found(string where, DateTimeOffset from, DateTimeOffset until, DateTimeOffset now) => Rule.Found(
        $"The delegation {where} should be in force at {now:u}, but it is from {from:u} until {until:u}. It grants nothing. Ask the delegator for a new one.");

    public static Finding Found(PinnedKey key, DateTimeOffset at) => Rule.Found(
        $"A delegation to '{key.Issuer.Url}' should be in force at {at:u}, but none is. Put a new one into the trust file.");
}
