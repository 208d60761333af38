namespace ArtistFirst.Tests;

/// <summary>OCSPResponseStatus (RFC 6960 §4.2.1).</summary>
internal enum OcspOutcome
{
    Successful = 0,
    TryLater = 3,
}
