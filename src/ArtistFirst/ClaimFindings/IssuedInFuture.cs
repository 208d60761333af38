namespace ArtistFirst;

/// <summary>AF1017: iat (RFC 7519 §4.1.6) lies in the future, so one of the clocks is wrong.</summary>
internal static class IssuedInFuture
{
    public static readonly FindingRule Rule = new(1017, "The license was issued in the future");

    public static bool Applies(long issuedAt, long now, long skew) => issuedAt > now + skew;

    public static Finding Found(in RefusalDetail detail) => Rule.Found(
        $"Expected a license that was issued before now; it says {Instant.ToText(detail.First)} and it is {Instant.ToText(detail.Second)}. Check the clocks of the issuer and of this machine.");
}
