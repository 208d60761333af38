namespace ArtistFirst;

/// <summary>Each delegator says how many may follow, and three is the most: beyond that nobody knows any more who gave what to whom.</summary>
internal static class DelegationPathTooLong
{
    public static readonly FindingRule Rule = new(1054, "A delegation was passed on too often");

    public static Finding Found(string where, DelegationStatement statement, IReadOnlyList<DelegationStatement> before) => Rule.Found(
        $"The delegation to '{statement.Delegate}' {where} should keep to the max_path_length of those before it and to {DelegationPath.MaxLength} in all, but it follows {before.Count} others. It grants nothing.");
}
