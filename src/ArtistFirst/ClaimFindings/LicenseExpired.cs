namespace ArtistFirst;

/// <summary>AF1003: exp (RFC 7519 §4.1.4) has passed.</summary>
internal static class LicenseExpired
{
    public static readonly FindingRule Rule = new(1003, "The license has expired");

    /// <summary>Half-open: the license ends with the second that exp names, and the allowed skew after it.</summary>
    public static bool Applies(long expiresAt, long now, long skew) => now >= expiresAt + skew;

    public static Finding Found(in RefusalDetail detail) => Rule.Found(
        $"Expected a license that is still valid; it expired at {Instant.ToText(detail.First)} and it is {Instant.ToText(detail.Second)}. Get a new license from the issuer, or check the clock of this machine.");
}
