namespace ArtistFirst;

/// <summary>The rules about the claims of a license, in the order of their codes.</summary>
internal static class ClaimRules
{
    public static readonly IReadOnlyList<FindingRule> All =
    [
        LicenseExpired.Rule,
        ClaimMissing.Rule,
        ClaimMalformed.Rule,
        IssuerMismatch.Rule,
        AudienceMismatch.Rule,
        LicenseNotYetValid.Rule,
        IssuedInFuture.Rule,
        LifetimeOutOfBounds.Rule,
        HolderNotProven.Rule,
    ];

    /// <summary>The finding for a refusal by one of these rules; null for any other.</summary>
    public static Finding? Explain(LicenseOutcome outcome, in RefusalDetail detail) => outcome switch
    {
        LicenseOutcome.Expired => LicenseExpired.Found(detail),
        LicenseOutcome.ClaimMissing => ClaimMissing.Found(detail),
        LicenseOutcome.ClaimMalformed => ClaimMalformed.Found(detail),
        LicenseOutcome.IssuerMismatch => IssuerMismatch.Found(detail),
        LicenseOutcome.AudienceMismatch => AudienceMismatch.Found(detail),
        LicenseOutcome.NotYetValid => LicenseNotYetValid.Found(detail),
        LicenseOutcome.IssuedInFuture => IssuedInFuture.Found(detail),
        LicenseOutcome.LifetimeOutOfBounds => LifetimeOutOfBounds.Found(detail),
        LicenseOutcome.HolderNotProven => HolderNotProven.Found(),
        _ => null,
    };
}
