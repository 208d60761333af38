using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>One issuer's signed word that another may issue licenses within bounds. Exists only when its signature and its place in a path were verified. Immutable.</summary>
public sealed class DelegationStatement
{
    internal DelegationStatement()
    {
    }

    /// <summary>The statement's id (<c>jti</c>).</summary>
    public required string Id { get; init; }

    /// <summary>Who delegates (<c>iss</c>).</summary>
    public required string Delegator { get; init; }

    /// <summary>Who may issue licenses (<c>sub</c>): the delegate's https URL, which is the <c>iss</c> of its licenses.</summary>
    public required string Delegate { get; init; }

    /// <summary>The keys that the delegate may sign with (<c>jwks</c>).</summary>
    public required IReadOnlyList<PublicKey> Keys { get; init; }

    /// <summary>The most that the delegate may grant (<c>authorization_details</c>): each entry by itself is an upper bound, at least one.</summary>
    public required IReadOnlyList<LicenseGrant> Grants { get; init; }

    /// <summary>How many further delegates may follow, 0 to 2 (<c>constraints.max_path_length</c>).</summary>
    public required int MaxPathLength { get; init; }

    /// <summary>When it was issued (<c>iat</c>); it is in force from then on.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>When it ends (<c>exp</c>, half-open).</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Where the delegator withdraws it, or null where it only expires.</summary>
    public LicenseStatusReference? Status { get; init; }

    /// <summary>Whether one entry covers the request, and the license's grant keeps to that entry's terms. Allocates nothing.</summary>
    internal bool Covers(LicenseGrant grant, in UseRequest request, DateTimeOffset at, RecordingListing? listing)
    {
        for (int i = 0; i < Grants.Count; i++)
        {
            if (Grants[i].CoversByItself(request, at, listing) == LicenseOutcome.Valid && grant.KeepsTermsOf(Grants[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the statement is in force at an instant.</summary>
    internal LicenseOutcome Check(DateTimeOffset at)
    {
        // The statement was read once, with the skew of clocks allowed for; only its end has to be looked at again.
        if (at >= ExpiresAt)
        {
            return LicenseOutcome.DelegationExpired;
        }

        return Status is null || Status.Read(at) == LicenseOutcome.Valid ? LicenseOutcome.Valid : LicenseOutcome.DelegationWithdrawn;
    }
}
