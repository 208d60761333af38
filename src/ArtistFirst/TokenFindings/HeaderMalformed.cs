namespace ArtistFirst;

/// <summary>AF1006: the header is not what every license has (RFC 7515 §4).</summary>
internal static class HeaderMalformed
{
    public static readonly FindingRule Rule = new(1006, "The header is malformed");

    public static Finding Found() => Rule.Found(
        $"Expected a header of at most {TokenLimits.MaxHeaderLength} bytes that is one strict JSON object with typ, alg and kid; what came is not. Ask the issuer for a token that keeps to the music-license+jwt profile.");
}
