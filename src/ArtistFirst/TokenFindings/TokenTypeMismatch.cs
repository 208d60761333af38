namespace ArtistFirst;

/// <summary>AF1008: the text is another kind of signed text (RFC 8725 §3.11).</summary>
internal static class TokenTypeMismatch
{
    public static readonly FindingRule Rule = new(1008, "The token is not a music license");

    public static Finding Found() => Rule.Found(
        "Expected typ music-license+jwt; another typ, or none, came. Do not pass ID tokens, access tokens, delegations or status lists where a license is asked for.");
}
