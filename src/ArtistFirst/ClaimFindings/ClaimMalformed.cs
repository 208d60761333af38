namespace ArtistFirst;

/// <summary>AF1013: a claim has a value of another kind or form.</summary>
internal static class ClaimMalformed
{
    public static readonly FindingRule Rule = new(1013, "A claim is malformed");

    public static Finding Found(in RefusalDetail detail) => Rule.Found(
        $"Expected a value of the form that the profile gives for the claim {detail.Subject}; it has another. Instants are whole numbers of seconds, iss is an https URL, jti has 16 to 64 base64url characters, cnf has one of jkt and x5t#S256: ask the issuer to repair it.");
}
