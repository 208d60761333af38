namespace ArtistFirst;

/// <summary>
/// The claims of one music-license+jwt as they stand in its payload, each of the right kind and form, none weighed yet. Points into the decoded
/// payload. A claim that is absent is empty, a number that is absent is negative.
/// </summary>
internal ref struct LicenseClaims
{
    /// <summary>No claim with this number came.</summary>
    public const long Absent = -1;

    /// <summary>The last second of the year 9999, the largest instant that a claim may name.</summary>
    public const long MaxInstant = 253_402_300_799;

    /// <summary>iss (RFC 7519 §4.1.1): who issued the license: an https URL, or the name of a licensee who passed its license on.</summary>
    public ReadOnlySpan<byte> Issuer;

    /// <summary>sub (RFC 7519 §4.1.2): who may use the license.</summary>
    public ReadOnlySpan<byte> Licensee;

    /// <summary>aud (RFC 7519 §4.1.3) as it is written: a string or an array of them.</summary>
    public ReadOnlySpan<byte> Audience;

    /// <summary>jti (RFC 7519 §4.1.7).</summary>
    public ReadOnlySpan<byte> Id;

    /// <summary>iat (RFC 7519 §4.1.6) in seconds since 1970.</summary>
    public long IssuedAt = Absent;

    /// <summary>nbf (RFC 7519 §4.1.5) in seconds since 1970; iat when it is absent.</summary>
    public long NotBefore = Absent;

    /// <summary>exp (RFC 7519 §4.1.4) in seconds since 1970.</summary>
    public long ExpiresAt = Absent;

    /// <summary>cnf.jkt (RFC 9449 §6.1): the thumbprint of the key that the presenter must prove.</summary>
    public ReadOnlySpan<byte> HolderKeyId;

    /// <summary>cnf.x5t#S256 (RFC 8705 §3.1): the thumbprint of the certificate that the presenter must prove.</summary>
    public ReadOnlySpan<byte> CertificateThumbprint;

    /// <summary>status.status_list.uri (draft-ietf-oauth-status-list §6.2).</summary>
    public ReadOnlySpan<byte> StatusUri;

    /// <summary>status.status_list.idx.</summary>
    public long StatusIndex = Absent;

    /// <summary>authorization_details (RFC 9396 §9.1) as it is written.</summary>
    public ReadOnlySpan<byte> Grants;

    /// <summary>client_id (RFC 9068 §2.2), for gateways.</summary>
    public ReadOnlySpan<byte> ClientId;

    /// <summary>parent: the SHA-256 of the parent's text in base64url, in a license that a holder made.</summary>
    public ReadOnlySpan<byte> Parent;

    /// <summary>What is left of the room for strings that use escapes, for the parts that are kept as they are written.</summary>
    public Span<byte> Scratch;

    public LicenseClaims()
    {
    }

    /// <summary>Whether the license refers to a status list, and so may live longer.</summary>
    public readonly bool HasStatus => StatusIndex >= 0;

    /// <summary>The audiences, one after the other.</summary>
    public readonly StrictJsonReader ReadAudience() => new(Audience, Scratch);

    /// <summary>The entries of authorization_details, one after the other.</summary>
    public readonly StrictJsonReader ReadGrants() => new(Grants, Scratch);
}
