namespace ArtistFirst;

/// <summary>cnf (RFC 7800): the key (jkt, RFC 9449 §6.1) or the certificate (x5t#S256, RFC 8705 §3.1) that whoever presents the license must prove to hold.</summary>
internal static class HolderClaim
{
    /// <summary>Exactly one of the two. Another way to confirm is not known here, and to ignore it would drop a restriction.</summary>
    public static bool Read(scoped ref StrictJsonReader reader, scoped ref LicenseClaims claims)
    {
        if (!reader.IsObject)
        {
            return false;
        }

        while (reader.NextMember(out ReadOnlySpan<byte> name))
        {
            bool read = name switch
            {
                _ when name.SequenceEqual("jkt"u8) => reader.TryText(out claims.HolderKeyId) && TokenText.IsThumbprint(claims.HolderKeyId),
                _ when name.SequenceEqual("x5t#S256"u8) =>
                    reader.TryText(out claims.CertificateThumbprint) && TokenText.IsThumbprint(claims.CertificateThumbprint),
                _ => false,
            };
            if (!read)
            {
                return false;
            }
        }

        return claims.HolderKeyId.IsEmpty != claims.CertificateThumbprint.IsEmpty;
    }
}
