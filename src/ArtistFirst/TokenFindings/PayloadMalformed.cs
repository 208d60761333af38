namespace ArtistFirst;

/// <summary>AF1011: the signed payload is not one strict JSON object (RFC 8259, RFC 7493).</summary>
internal static class PayloadMalformed
{
    public static readonly FindingRule Rule = new(1011, "The payload is not strict JSON");

    public static Finding Found() => Rule.Found(
        $"Expected a payload that is one JSON object in UTF-8 without duplicate members, escapes in names, lone surrogates or a byte order mark, at most {TokenLimits.MaxDepth} levels deep; what came is not. Ask the issuer to repair its signer.");
}
