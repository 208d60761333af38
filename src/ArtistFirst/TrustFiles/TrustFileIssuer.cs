using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>One issuer as the trust file has it.</summary>
internal sealed record TrustFileIssuer
{
    /// <summary>The https URL, exactly as written.</summary>
    public required string Url { get; init; }

    /// <summary>The keys in the file itself.</summary>
    public required IReadOnlyList<PublicKey> Keys { get; init; }

    /// <summary>Where further keys are fetched from.</summary>
    public Uri? JwksUri { get; init; }

    /// <summary>The status lists that the issuer's licenses may point at.</summary>
    public required IReadOnlyList<TrustFileStatusList> StatusLists { get; init; }

    /// <summary>The delegations that start from this issuer.</summary>
    public required IReadOnlyList<TrustFileDelegation> Delegations { get; init; }
}
