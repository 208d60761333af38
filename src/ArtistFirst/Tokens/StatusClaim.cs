namespace ArtistFirst;

/// <summary>status (draft-ietf-oauth-status-list §6.1): where the issuer says whether the license still holds.</summary>
internal static class StatusClaim
{
    /// <summary>Only status_list is known here; a license whose status is kept elsewhere cannot be judged and is refused.</summary>
    public static LicenseOutcome Read(scoped ref StrictJsonReader reader, scoped ref LicenseClaims claims)
    {
        if (!reader.IsObject)
        {
            return LicenseOutcome.ClaimMalformed;
        }

        while (reader.NextMember(out ReadOnlySpan<byte> name))
        {
            if (!name.SequenceEqual("status_list"u8))
            {
                return LicenseOutcome.StatusMechanismUnknown;
            }

            if (!ReadReference(ref reader, ref claims))
            {
                return LicenseOutcome.ClaimMalformed;
            }
        }

        return claims.HasStatus ? LicenseOutcome.Valid : LicenseOutcome.StatusMechanismUnknown;
    }

    /// <summary>draft-ietf-oauth-status-list §6.2: idx and uri, both required; further members may follow and are ignored.</summary>
    private static bool ReadReference(scoped ref StrictJsonReader reader, scoped ref LicenseClaims claims)
    {
        if (!reader.IsObject)
        {
            return false;
        }

        while (reader.NextMember(out ReadOnlySpan<byte> name))
        {
            bool read = name switch
            {
                _ when name.SequenceEqual("idx"u8) => reader.TryInteger(StrictJsonReader.MaxInteger, out claims.StatusIndex),
                _ when name.SequenceEqual("uri"u8) => reader.TryText(out claims.StatusUri) && TokenText.IsHttpsUrl(claims.StatusUri),
                _ => reader.SkipValue(),
            };
            if (!read)
            {
                return false;
            }
        }

        return claims.HasStatus && !claims.StatusUri.IsEmpty;
    }
}
