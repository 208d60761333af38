namespace ArtistFirst;

/// <summary>The rules about the status of a license, by code.</summary>
internal static class StatusRules
{
    public static IReadOnlyList<FindingRule> All { get; } =
    [
        LicenseRevoked.Rule,
        LicenseSuspended.Rule,
        StatusUnknown.Rule,
        StatusListStale.Rule,
        StatusListNotPinned.Rule,
        StatusIndexOutOfRange.Rule,
        StatusMechanismUnknown.Rule,
        StatusValueUnknown.Rule,
        StatusListInvalid.Rule,
        StatusListRolledBack.Rule,
    ];

    /// <summary>The finding for a refusal that <see cref="LicenseStatusReference.Read"/> gave.</summary>
    public static Finding Explain(LicenseStatusReference status, LicenseOutcome refusal) => refusal switch
    {
        LicenseOutcome.Revoked => LicenseRevoked.Found(status),
        LicenseOutcome.Suspended => LicenseSuspended.Found(status),
        LicenseOutcome.StatusStale => StatusListStale.Found(status),
        LicenseOutcome.StatusIndexOutOfRange => StatusIndexOutOfRange.Found(status),
        LicenseOutcome.StatusValueUnknown => StatusValueUnknown.Found(status),
        LicenseOutcome.StatusListInvalid => StatusListInvalid.Found(status),
        _ => StatusUnknown.Found(status),
    };
}
