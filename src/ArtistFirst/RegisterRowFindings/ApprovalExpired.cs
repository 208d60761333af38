namespace ArtistFirst;

/// <summary>An approval holds as long as was asked for.</summary>
internal static class ApprovalExpired
{
    public static readonly FindingRule Rule = new(2056, "The time of an approval is over");

    public static Finding Found(PartyId party, Sha256Hash output, DateTimeOffset until) => Rule.Found(
        $"Expected an approval of {party} for the output with SHA-256 {output} that still holds; it ended at {until:u}. Ask again.") with { Party = party };
}
