namespace ArtistFirst.Registry;

/// <summary>What a license is to say. Whatever is missing or malformed is refused when it is issued, before anything is signed.</summary>
public sealed record LicenseTerms
{
    /// <summary>Who may use the license (<c>sub</c>): an https URL or a URN of at most 256 characters.</summary>
    public required string Licensee { get; init; }

    /// <summary>The verifiers that the license is meant for (<c>aud</c>), 1 to 8.</summary>
    public required IReadOnlyList<string> Audience { get; init; }

    /// <summary>The grants, 1 to 16.</summary>
    public required IReadOnlyList<GrantTerms> Grants { get; init; }

    /// <summary>How long the license is valid from the moment it is issued.</summary>
    /// <value>Null by default: 24 hours, or for one that is passed on, to its parent's end if that comes first. At most 24 hours without <see cref="Status"/>, 90 days with it.</value>
    public TimeSpan? Lifetime { get; init; }

    /// <summary>When it begins, if later than it is issued.</summary>
    /// <value>Null by default: at once.</value>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The key that whoever presents the license must prove, and with which the licensee may pass it on (<c>cnf.jkt</c>): an RFC 7638 thumbprint.</summary>
    /// <value>Null by default: none.</value>
    public string? HolderKeyId { get; init; }

    /// <summary>The certificate that whoever presents the license must prove (<c>cnf.x5t#S256</c>): its SHA-256 in base64url. Not together with <see cref="HolderKeyId"/>.</summary>
    /// <value>Null by default: none.</value>
    public string? CertificateThumbprint { get; init; }

    /// <summary>Where the issuer says whether it still holds.</summary>
    /// <value>Null by default: the license cannot be revoked and lives for a day at most.</value>
    public LicenseStatusEntry? Status { get; init; }

    /// <summary>The client (<c>client_id</c>), for gateways.</summary>
    /// <value>Null by default: none.</value>
    public string? ClientId { get; init; }

    /// <summary>The license's id (<c>jti</c>), 16 to 64 characters of base64url, unique for the issuer.</summary>
    /// <value>Null by default: a new UUID of version 7 (RFC 9562).</value>
    public string? Id { get; init; }
}
