namespace ArtistFirst;

/// <summary>A delegate passes on what it has, and never more.</summary>
internal static class DelegationWidens
{
    public static readonly FindingRule Rule = new(1056, "A delegation is wider than the one before it");

    /// <summary>Whether the statement says it reaches further than the one that its delegator rests on. Where that cannot be told, the two are met together at each use.</summary>
    public static bool IsWider(DelegationStatement statement, DelegationStatement before) =>
        statement.ExpiresAt > before.ExpiresAt || !statement.Grants.All(grant => before.Grants.Any(grant.IsWithin));

    public static Finding Found(string where, DelegationStatement statement, DelegationStatement before) => Rule.Found(
        $"The delegation to '{statement.Delegate}' {where} should stay within the one from '{before.Delegator}' to '{before.Delegate}', but it reaches further. It grants nothing. Ask '{before.Delegate}' for a narrower one.");
}
