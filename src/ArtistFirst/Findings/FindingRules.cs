namespace ArtistFirst;

/// <summary>Every rule that can refuse, in the order of the codes.</summary>
public static class FindingRules
{
    /// <summary>The rules. Each has a page under docs/findings.</summary>
    public static IReadOnlyList<FindingRule> All { get; } =
    [
        .. new[]
        {
            TokenRules.All,
            ClaimRules.All,
            StatusRules.All,
            GrantRules.All,
            CoverageRules.All,
            DelegationRules.All,
            ChildRules.All,
            ConsentRules.All,
            RegisterRules.All,
            SnapshotRules.All,
            RegisterRowRules.All,
            ProvenanceRules.All,
            ImportRules.All,
            UsageRules.All,
            SettlementRules.All,
        }.SelectMany(rules => rules).OrderBy(rule => rule.Code.Number),
    ];

    /// <summary>The rule of that number; null where there is none.</summary>
    internal static FindingRule? Find(ushort number) => All.FirstOrDefault(rule => rule.Code.Number == number);
}
