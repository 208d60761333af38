namespace ArtistFirst;

/// <summary>
/// The one answer that a license, or a request put to it, gets. Every refusal has the number of its finding: <see cref="Expired"/> is AF1003.
/// The default value means that nothing was verified, which is a refusal. Only <see cref="Valid"/> is a yes.
/// </summary>
public enum LicenseOutcome
{
    /// <summary>Nothing was verified: a refusal.</summary>
    NotVerified = 0,

    /// <summary>Every check passed.</summary>
    Valid = 1,

    /// <summary>AF1001: the text is not three parts separated by two dots.</summary>
    TokenNotCompact = 1001,

    /// <summary>AF1002: the pinned key did not make the signature.</summary>
    SignatureInvalid = 1002,

    /// <summary>AF1003: the license has expired.</summary>
    Expired = 1003,

    /// <summary>AF1004: the text is longer than a token may be.</summary>
    TokenTooLong = 1004,

    /// <summary>AF1005: the text holds characters, padding or bits that base64url does not have.</summary>
    TokenNotBase64Url = 1005,

    /// <summary>AF1006: the header is no strict JSON object, too long, or lacks typ, alg or kid.</summary>
    HeaderMalformed = 1006,

    /// <summary>AF1007: the header has a member that no license may have (crit, jku, jwk and the like).</summary>
    HeaderMemberForbidden = 1007,

    /// <summary>AF1008: the header's typ names another kind of token.</summary>
    TokenTypeMismatch = 1008,

    /// <summary>AF1009: the header's alg is none of ours or not that of the pinned key.</summary>
    AlgorithmMismatch = 1009,

    /// <summary>AF1010: no pinned issuer has the key that the header's kid names.</summary>
    KeyUnknown = 1010,

    /// <summary>AF1011: the signed payload is no strict JSON object.</summary>
    PayloadMalformed = 1011,

    /// <summary>AF1012: a claim that every license has is absent.</summary>
    ClaimMissing = 1012,

    /// <summary>AF1013: a claim has a value that it may not have.</summary>
    ClaimMalformed = 1013,

    /// <summary>AF1014: the license names another issuer than the one that owns the key.</summary>
    IssuerMismatch = 1014,

    /// <summary>AF1015: the license is meant for somebody else's verifier.</summary>
    AudienceMismatch = 1015,

    /// <summary>AF1016: the license is not valid yet.</summary>
    NotYetValid = 1016,

    /// <summary>AF1017: the license was issued in the future.</summary>
    IssuedInFuture = 1017,

    /// <summary>AF1018: the license expires before it is issued or lives longer than a license may.</summary>
    LifetimeOutOfBounds = 1018,

    /// <summary>AF1019: the license is bound to a key or certificate that the presenter did not prove.</summary>
    HolderNotProven = 1019,

    /// <summary>AF1020: the issuer has revoked the license.</summary>
    Revoked = 1020,

    /// <summary>AF1021: the issuer has suspended the license.</summary>
    Suspended = 1021,

    /// <summary>AF1022: no status list that speaks of the license is at hand.</summary>
    StatusUnknown = 1022,

    /// <summary>AF1023: the status list at hand is too old to be believed.</summary>
    StatusStale = 1023,

    /// <summary>AF1024: the license refers to a status list that is not pinned for its issuer.</summary>
    StatusListNotPinned = 1024,

    /// <summary>AF1025: the license's index lies outside of the status list.</summary>
    StatusIndexOutOfRange = 1025,

    /// <summary>AF1026: the license's status is stated by a mechanism that is not known here.</summary>
    StatusMechanismUnknown = 1026,

    /// <summary>AF1027: the status list gives the license a value that has no meaning here.</summary>
    StatusValueUnknown = 1027,

    /// <summary>AF1028: what came as the status list cannot be trusted.</summary>
    StatusListInvalid = 1028,

    /// <summary>AF1030: the license has no grant of type music_license.</summary>
    NoMusicGrant = 1030,

    /// <summary>AF1031: authorization_details is not a list of 1 to 16 objects that name their type.</summary>
    GrantsMalformed = 1031,

    /// <summary>AF1032: a grant has a member that is not known here and may be a restriction, so the grant is void.</summary>
    GrantMemberUnknown = 1032,

    /// <summary>AF1033: a grant has an obligation that is not known here, so the grant is void.</summary>
    ObligationUnknown = 1033,

    /// <summary>AF1034: a member of a grant is absent or has a value that it may not have.</summary>
    GrantMalformed = 1034,

    /// <summary>AF1035: a list of codes in a grant is not sorted or names a code twice.</summary>
    GrantNotCanonical = 1035,

    /// <summary>AF1036: a grant names only actions that are not known here, so it grants nothing.</summary>
    ActionsUnknown = 1036,

    /// <summary>AF1037: a grant does not say in exactly one way which recordings it covers.</summary>
    RecordingsMalformed = 1037,

    /// <summary>AF1038: the key's algorithm is not available on this machine, so nobody can tell whether the signature is right.</summary>
    AlgorithmUnavailable = 1038,

    /// <summary>AF1040: no license covers the request.</summary>
    NoLicense = 1040,

    /// <summary>AF1041: no grant covers the recording.</summary>
    RecordingNotCovered = 1041,

    /// <summary>AF1042: the recording is covered, the use is not.</summary>
    UseNotCovered = 1042,

    /// <summary>AF1043: the territory is not covered.</summary>
    TerritoryNotCovered = 1043,

    /// <summary>AF1044: the model version is not covered.</summary>
    ModelNotCovered = 1044,

    /// <summary>AF1045: the destination is not covered.</summary>
    DestinationNotCovered = 1045,

    /// <summary>AF1046: the grant's own window does not hold the instant.</summary>
    GrantNotInForce = 1046,

    /// <summary>AF1047: the license was given to somebody else.</summary>
    LicenseeMismatch = 1047,

    /// <summary>AF1050: the delegation under which the license was issued does not reach as far as the grant.</summary>
    OutsideDelegation = 1050,

    /// <summary>AF1053: the delegation under which the license was issued has expired.</summary>
    DelegationExpired = 1053,

    /// <summary>AF1057: the delegation under which the license was issued was withdrawn, or nobody can tell.</summary>
    DelegationWithdrawn = 1057,

    /// <summary>AF1060: more holders passed the license on than may.</summary>
    ChildChainTooDeep = 1060,

    /// <summary>AF1061: a holder-made license names another parent than the one it is presented with.</summary>
    ChildParentMismatch = 1061,

    /// <summary>AF1062: a holder-made license is issued by somebody who is not the parent's licensee.</summary>
    ChildIssuerMismatch = 1062,

    /// <summary>AF1063: a holder-made license is signed with another key than the one the parent is bound to.</summary>
    ChildKeyMismatch = 1063,

    /// <summary>AF1064: the key that the parent is bound to is not pinned for its licensee.</summary>
    HolderKeyNotPinned = 1064,

    /// <summary>AF1065: a holder-made license begins before its parent or outlives it.</summary>
    ChildOutlivesParent = 1065,

    /// <summary>AF1066: a grant of a holder-made license reaches further than every grant of its parent.</summary>
    ChildWidensParent = 1066,

    /// <summary>AF1067: a holder-made license is presented without its parent.</summary>
    ChildWithoutParent = 1067,

    /// <summary>AF1068: the parent is not bound to a key of its licensee, so nobody can pass it on.</summary>
    ParentNotTransferable = 1068,

    /// <summary>AF1070: the manifest that lists the grant's recordings is not at hand.</summary>
    ManifestMissing = 1070,

    /// <summary>AF1071: the manifest at hand is not the one that the license pins, or is malformed.</summary>
    ManifestMismatch = 1071,
}
