namespace ArtistFirst;

/// <summary>AF1015: aud does not name this verifier (RFC 7519 §4.1.3).</summary>
internal static class AudienceMismatch
{
    public static readonly FindingRule Rule = new(1015, "The license is meant for another verifier");

    public static Finding Found(in RefusalDetail detail) => Rule.Found(
        $"Expected '{detail.Subject}' in aud, byte for byte; it is not there. Check the Audience option, or ask the issuer for a license that names this verifier.");
}
