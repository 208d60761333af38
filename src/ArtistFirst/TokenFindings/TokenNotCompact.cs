namespace ArtistFirst;

/// <summary>AF1001: the text is no compact JWS (RFC 7515 §3.1).</summary>
internal static class TokenNotCompact
{
    public static readonly FindingRule Rule = new(1001, "The token is not in compact form");

    public static Finding Found() => Rule.Found(
        "Expected a token of three parts separated by two dots (header.payload.signature); what came has another form. Pass the token's text alone, without quotes, white space or a JSON wrapper.");
}
