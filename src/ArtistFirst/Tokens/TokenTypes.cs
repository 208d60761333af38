namespace ArtistFirst;

/// <summary>The values of the typ header parameter (RFC 7515 §4.1.9, RFC 8725 §3.11) that tell the kinds of signed text apart.</summary>
internal static class TokenTypes
{
    public static ReadOnlySpan<byte> MusicLicense => "music-license+jwt"u8;

    public static ReadOnlySpan<byte> Delegation => "music-license-delegation+jwt"u8;

    public static ReadOnlySpan<byte> StatusList => "statuslist+jwt"u8;

    public static ReadOnlySpan<byte> SnapshotHead => "consent-head+jwt"u8;

    public static ReadOnlySpan<byte> SnapshotDelta => "consent-delta+jwt"u8;

    /// <summary>RFC 7515 §4.1.9: the prefix of the media type may be left out, and usually is.</summary>
    public static bool Matches(ReadOnlySpan<byte> typ, ReadOnlySpan<byte> expected)
    {
        ReadOnlySpan<byte> prefix = "application/"u8;
        return typ.SequenceEqual(expected) || (typ.StartsWith(prefix) && typ[prefix.Length..].SequenceEqual(expected));
    }
}
