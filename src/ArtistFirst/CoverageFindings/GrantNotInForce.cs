namespace ArtistFirst;

/// <summary>AF1046: the grant's own window does not hold the instant.</summary>
internal static class GrantNotInForce
{
    public static readonly FindingRule Rule = new(1046, "The grant is not in force at this time");

    public static Finding Found(in UseRequest request, DateTimeOffset at) => Rule.Found(
        $"Expected a grant in force at {at:u}; the window of the grant for {request.Recording} does not hold that instant. Check the clock, or ask for a renewed license.");

    /// <summary>For who issues: a grant that never holds while the license is valid.</summary>
    public static Finding OfTerms(LicenseGrant grant, DateTimeOffset from, DateTimeOffset until) => Rule.Found(
        $"Expected grant {grant.Index} to be in force at some instant of the license's time, {from:u} until {until:u}; "
        + $"its own window is {Shown(grant.NotBefore, "open")} until {Shown(grant.ExpiresAt, "open")}. Give it a window that meets the license's, or leave it out.");

    private static string Shown(DateTimeOffset? instant, string none) => instant is { } known ? $"{known:u}" : none;
}
