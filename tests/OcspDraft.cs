using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ArtistFirst.Tests;

/// <summary>What goes into an OCSP response; each part can be changed.</summary>
internal sealed record OcspDraft(DateTimeOffset ThisUpdate)
{
    public OcspOutcome Outcome { get; init; }

    public DateTimeOffset? NextUpdate { get; init; } = ThisUpdate.AddDays(1);

    public DateTimeOffset? ProducedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public OcspReason? Reason { get; init; }

    public bool IsUnknown { get; init; }

    /// <summary>The certificate that it is about; null for the signer's.</summary>
    public X509Certificate2? About { get; init; }

    public HashAlgorithmName Hash { get; init; } = HashAlgorithmName.SHA1;

    /// <summary>Whether the issuer signs it itself.</summary>
    public bool ByIssuer { get; init; }

    public bool WithCertificates { get; init; }

    /// <summary>Who signs it; null for the authority's responder.</summary>
    public X509Certificate2? Responder { get; init; }

    public ECDsa? ResponderKey { get; init; }
}
