using ArtistFirst.Signing;

namespace ArtistFirst.Registry;

/// <summary>What a delegation is to say: who may issue licenses, with which keys, for how long, and at most which.</summary>
public sealed record DelegationTerms
{
    /// <summary>The delegate's https URL of at most 256 characters, which will be the <c>iss</c> of its licenses.</summary>
    public required string Delegate { get; init; }

    /// <summary>The public keys that the delegate signs with, 1 to 8. They must be its own: not yours, not another delegate's.</summary>
    public required IReadOnlyList<PublicKey> Keys { get; init; }

    /// <summary>The upper bounds, 1 to 16. A license counts as far as it lies within one of them; they are never put together. Duties and quotas in a bound must stand in the licenses too.</summary>
    public required IReadOnlyList<GrantTerms> Grants { get; init; }

    /// <summary>How long the delegation is in force from the moment it is issued. Whole seconds.</summary>
    public required TimeSpan Lifetime { get; init; }

    /// <summary>How many further delegates may follow, 0 to 2.</summary>
    /// <value>0 by default: the delegate issues licenses and delegates nothing.</value>
    public int MaxPathLength { get; init; }

    /// <summary>Where you say whether it still holds. Without it the delegation ends only with its time.</summary>
    /// <value>Null by default.</value>
    public LicenseStatusEntry? Status { get; init; }

    /// <summary>The delegation's id (<c>jti</c>), 16 to 64 characters of base64url, unique for the issuer.</summary>
    /// <value>Null by default: a new UUID of version 7 (RFC 9562).</value>
    public string? Id { get; init; }
}
