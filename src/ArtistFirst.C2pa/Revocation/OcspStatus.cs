namespace ArtistFirst.C2pa;

/// <summary>What an authority says of a certificate (CertStatus, RFC 6960 §4.2.1). The numbers are those of its tags.</summary>
internal enum OcspStatus
{
    /// <summary>It is not revoked.</summary>
    Good = 0,

    /// <summary>It is revoked, for good or for a while.</summary>
    Revoked = 1,

    /// <summary>The responder does not know it.</summary>
    Unknown = 2,
}
