namespace ArtistFirst;

/// <summary>AF1014: the key belongs to another issuer than iss names (RFC 8725 §3.8).</summary>
internal static class IssuerMismatch
{
    public static readonly FindingRule Rule = new(1014, "The issuer does not own the key");

    public static Finding Found(in RefusalDetail detail) => Rule.Found(
        $"Expected iss {detail.Subject}, who owns the key that signed; the license names another issuer. Whoever holds one issuer's key cannot speak for another: ask for a license from the right one.");
}
