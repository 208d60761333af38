namespace ArtistFirst.Tests;

/// <summary>CRLReason (RFC 5280 §5.3.1).</summary>
internal enum OcspReason
{
    Unspecified = 0,
    KeyCompromise = 1,
    Superseded = 4,
    RemoveFromList = 8,
}
