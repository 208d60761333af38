namespace ArtistFirst;

/// <summary>A delegation that cannot be read whole may hold a restriction that would be missed.</summary>
internal static class DelegationMalformed
{
    public static readonly FindingRule Rule = new(1051, "A delegation is malformed");

    public static Finding Found(string jsonPath, string why) => Rule.Found(
        $"The delegation at {jsonPath} of the trust file is malformed: {why}. It grants nothing. Ask the delegator for another.");
}
