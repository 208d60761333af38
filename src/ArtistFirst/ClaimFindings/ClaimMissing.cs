namespace ArtistFirst;

/// <summary>AF1012: a claim that every license has is not there.</summary>
internal static class ClaimMissing
{
    public static readonly FindingRule Rule = new(1012, "A required claim is missing");

    public static Finding Found(in RefusalDetail detail) => Rule.Found(
        $"Expected the claim {detail.Subject}; the payload does not have it. Ask the issuer for a license with iss, sub, aud, jti, iat, exp and authorization_details.");
}
