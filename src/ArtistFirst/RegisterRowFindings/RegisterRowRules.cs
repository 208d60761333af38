namespace ArtistFirst;

/// <summary>The rules about keeping a register, in the order of their codes.</summary>
internal static class RegisterRowRules
{
    public static readonly IReadOnlyList<FindingRule> All =
    [
        RowContradicts.Rule,
        RowUnfit.Rule,
        RegisterUnavailable.Rule,
        RegisterAltered.Rule,
        OutputNotApproved.Rule,
        OutputRefused.Rule,
        ApprovalExpired.Rule,
        ApprovalUnfit.Rule,
        ReceiptNotSigned.Rule,
        RowOutdated.Rule,
        ApprovalsUnknown.Rule,
        DescriptionsContradict.Rule,
        TablesAltered.Rule,
    ];
}
