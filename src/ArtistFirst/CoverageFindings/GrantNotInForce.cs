namespace ArtistFirst;

/// <summary>AF1046: the grant's own window does not hold the instant.</summary>
internal static class GrantNotInForce
{
    public static readonly FindingRule Rule = new(1046, "The grant is not in force at this time");

    public static Finding Found(in UseRequest request, DateTimeOffset at) => Rule.Found(
        $"Expected a grant in force at {at:u}; the window of the grant for {request.Recording} does not hold that instant. Check the clock, or ask for a renewed license.");
}
