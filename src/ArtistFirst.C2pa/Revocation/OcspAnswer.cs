namespace ArtistFirst.C2pa;

/// <summary>What a response says of one certificate (SingleResponse, RFC 6960 §4.2.1).</summary>
/// <param name="Id">Which certificate it is about.</param>
/// <param name="Status">What is said of it.</param>
/// <param name="ThisUpdate">When it was known to be so.</param>
/// <param name="NextUpdate">When more will be known; null where the response does not say.</param>
internal sealed record OcspAnswer(OcspCertificateId Id, OcspStatus Status, DateTimeOffset ThisUpdate, DateTimeOffset? NextUpdate)
{
    /// <summary>When it was revoked; null where it is not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Why (CRLReason, RFC 5280 §5.3.1); null where the response does not say.</summary>
    public int? Reason { get; init; }
}
