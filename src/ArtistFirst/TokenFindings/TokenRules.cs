namespace ArtistFirst;

/// <summary>The rules about the form of a token and its signature, in the order of their codes.</summary>
internal static class TokenRules
{
    public static readonly IReadOnlyList<FindingRule> All =
    [
        TokenNotCompact.Rule,
        SignatureInvalid.Rule,
        TokenTooLong.Rule,
        TokenNotBase64Url.Rule,
        HeaderMalformed.Rule,
        HeaderMemberForbidden.Rule,
        TokenTypeMismatch.Rule,
        AlgorithmMismatch.Rule,
        KeyUnknown.Rule,
        PayloadMalformed.Rule,
        AlgorithmUnavailable.Rule,
        NothingVerified.Rule,
    ];

    /// <summary>The finding for a refusal by one of these rules; null for any other.</summary>
    public static Finding? Explain(LicenseOutcome outcome, in RefusalDetail detail) => outcome switch
    {
        LicenseOutcome.TokenNotCompact => TokenNotCompact.Found(),
        LicenseOutcome.SignatureInvalid => SignatureInvalid.Found(detail),
        LicenseOutcome.TokenTooLong => TokenTooLong.Found(detail),
        LicenseOutcome.TokenNotBase64Url => TokenNotBase64Url.Found(),
        LicenseOutcome.HeaderMalformed => HeaderMalformed.Found(),
        LicenseOutcome.HeaderMemberForbidden => HeaderMemberForbidden.Found(),
        LicenseOutcome.TokenTypeMismatch => TokenTypeMismatch.Found(),
        LicenseOutcome.AlgorithmMismatch => AlgorithmMismatch.Found(detail),
        LicenseOutcome.KeyUnknown => KeyUnknown.Found(detail),
        LicenseOutcome.PayloadMalformed => PayloadMalformed.Found(),
        LicenseOutcome.AlgorithmUnavailable => AlgorithmUnavailable.Found(detail),
        LicenseOutcome.NotVerified => NothingVerified.Found(),
        _ => null,
    };
}
