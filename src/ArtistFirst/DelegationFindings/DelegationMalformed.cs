namespace ArtistFirst;

/// <summary>A delegation that cannot be read whole may hold a restriction that would be missed.</summary>
internal static class DelegationMalformed
{
    public static readonly FindingRule Rule = new(1051, "A delegation is malformed");

    public static Finding Found(string where, string why) => Rule.Found(
        $"The delegation {where} is malformed: {why}. It grants nothing. Ask the delegator for another.");
}
