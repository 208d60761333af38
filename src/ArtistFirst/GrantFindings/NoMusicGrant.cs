namespace ArtistFirst;

/// <summary>AF1030: authorization_details (RFC 9396) has entries, none of them ours.</summary>
internal static class NoMusicGrant
{
    public static readonly FindingRule Rule = new(1030, "The license grants no music");

    public static Finding Found() => Rule.Found(
        "Expected at least one entry of type music_license in authorization_details; there is none. Ask the issuer for a license with music grants.");
}
