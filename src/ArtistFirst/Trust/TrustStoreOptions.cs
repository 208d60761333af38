namespace ArtistFirst;

/// <summary>How a trust store keeps itself up to date. Nothing here makes a check weaker.</summary>
public sealed class TrustStoreOptions
{
    /// <summary>How often the trust file and the delegation files are looked at.</summary>
    /// <value>5 seconds by default; 1 second to 1 hour.</value>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often each issuer's <c>jwks_uri</c> is fetched. An unknown key asks for it sooner, at most once in 5 minutes.</summary>
    /// <value>1 hour by default; 5 minutes to 12 hours.</value>
    public TimeSpan KeyRefreshInterval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// Whether the alg of delegations and status lists may say <c>EdDSA</c> (RFC 8037), the older name of <c>Ed25519</c> (RFC 9864), as older issuers write it.
    /// The check is the same.
    /// </summary>
    /// <value>False by default.</value>
    public bool AcceptEdDsaName { get; set; }

    /// <summary>How key sets and status lists are fetched.</summary>
    public FetchOptions Fetch { get; } = new();

    /// <summary>As it is now: later changes of these options change nothing.</summary>
    internal TrustStoreOptions Copy() => (TrustStoreOptions)MemberwiseClone();

    internal void Validate()
    {
        Require(PollInterval, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1), nameof(PollInterval));
        Require(KeyRefreshInterval, IssuerKeySet.MinInterval, TimeSpan.FromHours(12), nameof(KeyRefreshInterval));
    }

    private static void Require(TimeSpan value, TimeSpan min, TimeSpan max, string name)
    {
        if (value < min || value > max)
        {
            throw new ArgumentException($"{name} is {min} to {max}, but {value} was given.", name);
        }
    }
}
