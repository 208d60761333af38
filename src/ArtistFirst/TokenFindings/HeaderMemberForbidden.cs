namespace ArtistFirst;

/// <summary>AF1007: the header brings a key along, points to one, or changes what the signature means.</summary>
internal static class HeaderMemberForbidden
{
    public static readonly FindingRule Rule = new(1007, "The header has a member that no license may have");

    public static Finding Found() => Rule.Found(
        "Expected a header without crit, b64, zip, enc, cty, jku, jwk, x5u and x5c; at least one of them is there. Keys come from the trust file alone: ask the issuer for a token without that member.");
}
