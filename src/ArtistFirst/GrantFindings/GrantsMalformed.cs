namespace ArtistFirst;

/// <summary>AF1031: authorization_details is not the list that RFC 9396 §2 describes.</summary>
internal static class GrantsMalformed
{
    public static readonly FindingRule Rule = new(1031, "The list of grants is malformed");

    public static Finding Found() => Rule.Found(
        $"Expected authorization_details to be an array of 1 to {GrantListReader.MaxGrants} objects, each with a type; what came is not. Ask the issuer to repair it.");
}
