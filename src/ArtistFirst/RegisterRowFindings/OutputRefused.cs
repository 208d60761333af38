namespace ArtistFirst;

/// <summary>A no to an output stays.</summary>
internal static class OutputRefused
{
    public static readonly FindingRule Rule = new(2055, "An output was refused");

    public static Finding Found(PartyId party, Sha256Hash output, DateTimeOffset at) => Rule.Found(
        $"{party} refused the output with SHA-256 {output} at {at:u}. Do not hand it over; another output is asked about anew.") with { Party = party };
}
