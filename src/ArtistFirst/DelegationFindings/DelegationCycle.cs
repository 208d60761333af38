namespace ArtistFirst;

/// <summary>Nobody can be delegated to by way of himself.</summary>
internal static class DelegationCycle
{
    public static readonly FindingRule Rule = new(1055, "Delegations lead in a circle");

    public static Finding Found(string where, DelegationStatement statement) => Rule.Found(
        $"The delegation {where} should lead to somebody new, but '{statement.Delegate}' stands before it in the path. It grants nothing. Take it out of the trust file.");
}
