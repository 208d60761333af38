using System.Text;

namespace ArtistFirst;

/// <summary>
/// A license whose token was verified. Only verification makes one, so whoever holds one holds the proof. What it says never changes; whether it
/// still counts does: <see cref="LicenseVerifier.Recheck(License, DateTimeOffset)"/> looks again. Thread-safe.
/// </summary>
public sealed class License
{
    private readonly long _issuedAt;
    private readonly long _notBefore;
    private readonly long _expiresAt;
    private volatile LicenseTrust _trust;

    internal License(in LicenseClaims claims, string issuer, IReadOnlyList<string> audience, in GrantList grants, LicenseTrust trust, License? parent)
    {
        Id = Encoding.ASCII.GetString(claims.Id);
        Issuer = issuer;
        Licensee = Encoding.ASCII.GetString(claims.Licensee);
        Audience = audience;
        _issuedAt = claims.IssuedAt;
        _notBefore = claims.NotBefore;
        _expiresAt = claims.ExpiresAt;
        HolderKeyId = claims.HolderKeyId.IsEmpty ? null : Encoding.ASCII.GetString(claims.HolderKeyId);
        CertificateThumbprint = claims.CertificateThumbprint.IsEmpty ? null : Encoding.ASCII.GetString(claims.CertificateThumbprint);
        ClientId = claims.ClientId.IsEmpty ? null : Encoding.UTF8.GetString(claims.ClientId);
        Grants = grants.Grants;
        VoidGrants = grants.Void;
        Parent = parent;
        _trust = trust;
        foreach (LicenseGrant grant in grants.Grants)
        {
            grant.License = this;
        }
    }

    /// <summary>The license's id (<c>jti</c>, RFC 7519 §4.1.7). With the issuer it is the license's identity; the token's text and its hash are not, for one license may have several valid signatures.</summary>
    public string Id { get; }

    /// <summary>Who issued it (<c>iss</c>): a pinned issuer, or for a license that was passed on, the parent's licensee.</summary>
    public string Issuer { get; }

    /// <summary>Who may use it (<c>sub</c>).</summary>
    public string Licensee { get; }

    /// <summary>The RFC 7638 thumbprint of the key that signed it.</summary>
    public string KeyId => _trust.PublicKey.KeyId;

    /// <summary>The verifiers that it is meant for (<c>aud</c>); this one is among them.</summary>
    public IReadOnlyList<string> Audience { get; }

    /// <summary>When it was issued (<c>iat</c>).</summary>
    public DateTimeOffset IssuedAt => DateTimeOffset.FromUnixTimeSeconds(_issuedAt);

    /// <summary>From when on it is valid (<c>nbf</c>; <c>iat</c> where that is absent).</summary>
    public DateTimeOffset NotBefore => DateTimeOffset.FromUnixTimeSeconds(_notBefore);

    /// <summary>From when on it is not valid any more (<c>exp</c>, half-open).</summary>
    public DateTimeOffset ExpiresAt => DateTimeOffset.FromUnixTimeSeconds(_expiresAt);

    /// <summary>The key that whoever presents it must prove (<c>cnf.jkt</c>, RFC 9449 §6.1); null where none is asked for.</summary>
    public string? HolderKeyId { get; }

    /// <summary>The certificate that whoever presents it must prove (<c>cnf.x5t#S256</c>, RFC 8705 §3.1); null where none is asked for.</summary>
    public string? CertificateThumbprint { get; }

    /// <summary>The client (<c>client_id</c>, RFC 9068 §2.2), for gateways; null where it is absent. No check rests on it.</summary>
    public string? ClientId { get; }

    /// <summary>The grants that count, in the order of the token; at least one.</summary>
    public IReadOnlyList<LicenseGrant> Grants { get; }

    /// <summary>The grants that do not count here, because they say something that is not known; usually none.</summary>
    public IReadOnlyList<VoidGrant> VoidGrants { get; }

    /// <summary>Where the issuer says whether it still holds; null for a license that only expires.</summary>
    public LicenseStatusReference? Status => _trust.Status;

    /// <summary>The license that its licensee passed on as this one; null for one that comes from its issuer.</summary>
    public License? Parent { get; }

    /// <summary>What it rests on: the key, and the status list, as the newest trust snapshot that was seen has them.</summary>
    internal LicenseTrust Trust
    {
        get => _trust;
        set => _trust = value;
    }

    /// <summary>Finds the grant that covers a request by itself alone; rights of several grants are never put together. Allocates nothing.</summary>
    /// <param name="request">The request. All of its uses must be in one grant, and both of its territories.</param>
    /// <param name="at">The instant of the use. The license's own time is not asked here: <see cref="LicenseVerifier.Recheck(License, DateTimeOffset)"/> is for that.</param>
    /// <param name="whyNot">Valid, or what the grant that came closest lacks: AF1041 to AF1046, AF1050, AF1070, AF1071.</param>
    /// <param name="listing">The catalogues and labels of the recording, for grants that name those; null where nothing is known of them.</param>
    /// <returns>The first grant in the order of the token, or null.</returns>
    public LicenseGrant? FindGrant(in UseRequest request, DateTimeOffset at, out LicenseOutcome whyNot, RecordingListing? listing = null)
    {
        whyNot = LicenseOutcome.NotVerified;
        for (int i = 0; i < Grants.Count; i++)
        {
            LicenseOutcome outcome = Grants[i].Covers(request, at, listing);
            if (outcome == LicenseOutcome.Valid)
            {
                whyNot = outcome;
                return Grants[i];
            }

            whyNot = whyNot == LicenseOutcome.NotVerified || Closeness.IsCloser(outcome, whyNot) ? outcome : whyNot;
        }

        return null;
    }

    /// <summary>What was delegated to the issuer's key, if it is a delegated one.</summary>
    internal IEnumerable<LicenseGrant> Bounds => _trust.Key?.Bounds?.Paths.SelectMany(path => path.Statements).SelectMany(statement => statement.Grants) ?? [];

    /// <summary>What binds the license as a whole: the delegation of its issuer, and the license that it was passed on from.</summary>
    internal LicenseOutcome CoversBeyondGrants(LicenseGrant grant, in UseRequest request, DateTimeOffset at, RecordingListing? listing)
    {
        LicenseOutcome outcome = _trust.Key?.Bounds is { } bounds ? bounds.Covers(grant, request, at, listing) : LicenseOutcome.Valid;
        if (outcome != LicenseOutcome.Valid)
        {
            return outcome;
        }

        return Parent is null ? LicenseOutcome.Valid : Parent.CoversForChild(grant, request, at, listing);
    }

    /// <summary>
    /// Whether one grant both covers the request and demands no more than the child's grant keeps to. One that covers and another that is
    /// kept to do not do: by recordings of a catalogue, a child could shed the duties of the only grant that covers them.
    /// </summary>
    private LicenseOutcome CoversForChild(LicenseGrant child, in UseRequest request, DateTimeOffset at, RecordingListing? listing)
    {
        LicenseOutcome whyNot = LicenseOutcome.NotVerified;
        for (int i = 0; i < Grants.Count; i++)
        {
            LicenseOutcome outcome = Grants[i].Covers(request, at, listing);
            if (outcome == LicenseOutcome.Valid)
            {
                if (child.KeepsTermsOf(Grants[i]))
                {
                    return LicenseOutcome.Valid;
                }

                outcome = LicenseOutcome.ChildWidensParent;
            }

            whyNot = whyNot == LicenseOutcome.NotVerified || Closeness.IsCloser(outcome, whyNot) ? outcome : whyNot;
        }

        return whyNot;
    }

    /// <summary>The grant that a child's grant was passed on from for a request: the first that <see cref="CoversForChild"/> finds.</summary>
    internal LicenseGrant? FindGrantForChild(LicenseGrant child, in UseRequest request, DateTimeOffset at, RecordingListing? listing)
    {
        foreach (LicenseGrant grant in Grants)
        {
            if (grant.Covers(request, at, listing) == LicenseOutcome.Valid && child.KeepsTermsOf(grant))
            {
                return grant;
            }
        }

        return null;
    }

    /// <summary>exp, iat and nbf, with the skew of clocks.</summary>
    internal LicenseOutcome CheckTime(long now, long skew)
    {
        if (LicenseExpired.Applies(_expiresAt, now, skew))
        {
            return LicenseOutcome.Expired;
        }

        if (IssuedInFuture.Applies(_issuedAt, now, skew))
        {
            return LicenseOutcome.IssuedInFuture;
        }

        return LicenseNotYetValid.Applies(_notBefore, now, skew) ? LicenseOutcome.NotYetValid : LicenseOutcome.Valid;
    }

    /// <summary>Id, issuer and licensee; never the token.</summary>
    public override string ToString() => $"License {Id} from {Issuer} for {Licensee}";
}
