namespace ArtistFirst;

/// <summary>The rules about settlement, by code.</summary>
internal static class SettlementRules
{
    public static IReadOnlyList<FindingRule> All { get; } =
    [
        PersonalPartMissing.Rule,
        LedgerNotContinued.Rule,
        FxRateMissing.Rule,
        TermsWorse.Rule,
        SubscriberUnknown.Rule,
        PeriodClosed.Rule,
        ModelRetired.Rule,
        LineNotProved.Rule,
        StatementContradictory.Rule,
    ];
}
