using System.ComponentModel.DataAnnotations;

namespace ArtistFirst;

/// <summary>How ArtistFirst is set up in a product team's process. Validated when the service starts.</summary>
public sealed class ArtistFirstOptions
{
    /// <summary>Who you are to your licensors: the <c>sub</c> of your license tokens, letter by letter; an https URL or a URN.</summary>
    [Required]
    public string Licensee { get; set; } = string.Empty;

    /// <summary>The <c>aud</c> that tokens have to name (RFC 7519 §4.1.3).</summary>
    /// <value>Default: null, which stands for <see cref="Licensee"/>.</value>
    public string? Audience { get; set; }

    /// <summary>The trust file: pinned issuers with their keys, status lists and delegations. Read again when it changes.</summary>
    [Required]
    public string TrustFile { get; set; } = string.Empty;

    /// <summary>A folder of license tokens, one a file (<c>*.jwt</c>). Read again when it changes.</summary>
    /// <value>Default: null: tokens come from <see cref="Licenses"/> alone.</value>
    public string? LicenseFolder { get; set; }

    /// <summary>License tokens given directly, from configuration or code.</summary>
    public IList<string> Licenses { get; } = [];

    /// <summary>A folder with the recording manifests that large licenses refer to.</summary>
    /// <value>Default: null: licenses with a manifest do not cover anything.</value>
    public string? ManifestFolder { get; set; }

    /// <summary>The consent register as a JSON file. Read again when it changes.</summary>
    /// <value>Default: null: <see cref="SnapshotFile"/>, <see cref="Registry"/>, or an <see cref="IConsentSource"/> of your own.</value>
    public string? RegisterFile { get; set; }

    /// <summary>The consent snapshot as a signed file, which somebody else keeps current. Read again when it changes.</summary>
    /// <value>Default: null: the register comes from <see cref="RegisterFile"/>, <see cref="Registry"/> or a source of your own.</value>
    public string? SnapshotFile { get; set; }

    /// <summary>The address of the registry that publishes consent snapshots; fetched every <see cref="RegistryPollInterval"/>. https, or http to this machine with <see cref="AllowLoopbackHttp"/>.</summary>
    /// <value>Default: null: nothing is fetched.</value>
    public Uri? Registry { get; set; }

    /// <summary>Who keeps the register, as the <c>iss</c> of its snapshots and the trust file name it.</summary>
    /// <value>Default: null: the address <see cref="Registry"/> without a slash at its end; for <see cref="SnapshotFile"/> any issuer that the trust file pins.</value>
    public string? RegistryName { get; set; }

    /// <summary>The folder where the last good snapshot and the highest version seen are kept from one start to the next.</summary>
    /// <value>Default: null: nothing is kept, and everything is denied after a start until the registry has answered.</value>
    public string? SnapshotFolder { get; set; }

    /// <summary>How often the registry is asked for a newer head: how long a withdrawal may take to reach this service.</summary>
    /// <value>Default: 1 second; 100 milliseconds to 1 hour.</value>
    public TimeSpan RegistryPollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether <see cref="Registry"/> may be http to a loopback address. Its signature is checked all the same.</summary>
    /// <value>Default: false.</value>
    public bool AllowLoopbackHttp { get; set; }

    /// <summary>
    /// The models that must not be used any more, as <c>artistfirst models obligations --retired</c> writes them: a request that names one is refused (AF4030). Read again when it changes; a file that is gone
    /// later brings no model back, and one that cannot be read at the start lets nothing start.
    /// </summary>
    /// <value>Default: null: no model is retired, unless code sets <see cref="CatalogueGate.RetiredModels"/>.</value>
    public string? RetiredModelsFile { get; set; }

    /// <summary>The holder's key, as JWK or PEM file, for licenses that are bound to a key (<c>cnf</c>, RFC 7800).</summary>
    /// <value>Default: null: key-bound licenses are refused.</value>
    public string? HolderKeyFile { get; set; }

    /// <summary>How far the clocks of issuer and service may differ.</summary>
    /// <value>Default: 60 seconds; 0 to 300 seconds, whole ones.</value>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a status list may be used beyond its own expiry.</summary>
    /// <value>Default: zero; 0 to 24 hours.</value>
    public TimeSpan StatusGrace { get; set; } = TimeSpan.Zero;

    /// <summary>
    /// How often a status list that is published at an address is fetched, sooner where its <c>ttl</c> asks for it: how long a revocation may take to reach this service.
    /// Lists that the trust file takes from local files are looked at every <see cref="ReloadInterval"/>.
    /// </summary>
    /// <value>Default: 1 minute; 10 seconds to 24 hours.</value>
    public TimeSpan StatusFetchInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often each issuer's published keys (<c>jwks_uri</c>) are fetched. An unknown key asks for it sooner, at most once in 5 minutes.</summary>
    /// <value>Default: 1 hour; 5 minutes to 12 hours.</value>
    public TimeSpan KeyFetchInterval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How old the consent data may be before every answer is no.</summary>
    /// <value>Default: 24 hours; 1 second to 7 days.</value>
    public TimeSpan MaxConsentAge { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How often files are looked at for changes, and whether it is time to fetch what is published.</summary>
    /// <value>Default: 5 seconds; 100 milliseconds to 1 hour.</value>
    public TimeSpan ReloadInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long before its end a license is warned about.</summary>
    /// <value>Default: 7 days; 0 to 90 days. A token that lives shorter is warned about when a tenth of its life is left; one that was renewed, not at all.</value>
    public TimeSpan ExpiryWarning { get; set; } = TimeSpan.FromDays(7);

    /// <summary>
    /// Whether alg may say <c>EdDSA</c> (RFC 8037), the older name of <c>Ed25519</c> (RFC 9864), in licenses, delegations and status lists, as older issuers
    /// write it. The check is the same.
    /// </summary>
    /// <value>Default: false.</value>
    public bool AcceptEdDsaName { get; set; }

    /// <summary>Obligations beyond those of <see cref="Duties"/> that this service fulfils, as tokens name them. Without an entry here, a grant that asks for one is void.</summary>
    public IList<string> DeclaredObligations { get; } = [];

    /// <summary>Private networks, in CIDR form, from which key sets, status lists and consent snapshots may be fetched.</summary>
    /// <value>Default: none: only public addresses.</value>
    public IList<string> PrivateNetworks { get; } = [];

    /// <summary>
    /// The certificates that outputs are stamped with, in PEM: that of <see cref="CertificateKeyFile"/> first, then all intermediates, without the root. For a key in a KMS or HSM call
    /// <see cref="Microsoft.Extensions.DependencyInjection.ArtistFirstBuilder.UseManifestSigner"/> instead.
    /// </summary>
    /// <value>Default: null: nothing can be stamped.</value>
    public string? CertificateFile { get; set; }

    /// <summary>The private key of <see cref="CertificateFile"/>, as JWK or PEM file.</summary>
    /// <value>Default: null.</value>
    public string? CertificateKeyFile { get; set; }

    /// <summary>The authorities whose certificates are trusted when credits are read, in PEM.</summary>
    /// <value>Default: null: what a file says of itself may be intact, and nobody is trusted to have said it.</value>
    public string? CredentialTrustFile { get; set; }

    /// <summary>
    /// The address of the authority that says when outputs were signed (RFC 3161), so that their credits stay valid when the certificate has expired: https; or http, as many public ones have, where
    /// <see cref="TimestampTrustFile"/> names whom to trust. Only a hash is sent. Used with <see cref="CertificateFile"/> and development certificates; a signer of your own has its own.
    /// </summary>
    /// <value>Default: null: outputs are signed without a time-stamp.</value>
    public Uri? TimestampAuthority { get; set; }

    /// <summary>The authorities that are trusted to say when something was signed, in PEM: when outputs are stamped, and when credits are read.</summary>
    /// <value>Default: null: any authority that answers over https when stamping, nobody when reading.</value>
    public string? TimestampTrustFile { get; set; }

    /// <summary>How outputs are stamped.</summary>
    public AttributionStamperOptions Stamping { get; } = new();

    /// <summary>What the service will do, and so has to be licensed for before it starts.</summary>
    public IList<LaunchRequirement> RequiredAtStart { get; } = [];

    /// <summary>Declares what the service will do. Without a valid license for it, the service does not start.</summary>
    /// <param name="uses">The uses; one grant has to cover all of them.</param>
    /// <param name="territories">Where outputs are made available; none asks for no particular territory.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="uses"/> is <see cref="Uses.None"/>.</exception>
    public void RequireAtStart(Uses uses, params ReadOnlySpan<Territory> territories)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(uses, Uses.None);
        RequiredAtStart.Add(new LaunchRequirement(uses) { Territories = TerritorySet.Of(territories) });
    }
}
