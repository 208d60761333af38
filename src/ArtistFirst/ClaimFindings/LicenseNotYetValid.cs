namespace ArtistFirst;

/// <summary>AF1016: nbf (RFC 7519 §4.1.5) has not come.</summary>
internal static class LicenseNotYetValid
{
    public static readonly FindingRule Rule = new(1016, "The license is not valid yet");

    public static bool Applies(long notBefore, long now, long skew) => now < notBefore - skew;

    public static Finding Found(in RefusalDetail detail) => Rule.Found(
        $"Expected a license that is valid already; it is valid from {Instant.ToText(detail.First)} on and it is {Instant.ToText(detail.Second)}. Wait until then, or check the clock of this machine.");
}
