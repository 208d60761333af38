namespace ArtistFirst;

/// <summary>Reads the claim set of a license: kinds and forms, no judgement. Claims that are not known here are ignored (RFC 7519 §4).</summary>
internal static class LicenseClaimsReader
{
    private const int MinIdLength = 16;
    private const int MaxIdLength = 64;

    /// <summary>Reads a strict payload.</summary>
    /// <param name="json">The payload, already found strict.</param>
    /// <param name="scratch">As many bytes again, for strings that use escapes.</param>
    /// <param name="claims">The claims, as far as they were read.</param>
    /// <param name="fault">The claim that is absent or malformed, when one is.</param>
    public static LicenseOutcome Read(ReadOnlySpan<byte> json, Span<byte> scratch, out LicenseClaims claims, out string? fault)
    {
        var read = new LicenseClaims();
        LicenseOutcome outcome = ReadAll(json, scratch, ref read, out fault);
        claims = read;
        return outcome;
    }

    private static LicenseOutcome ReadAll(ReadOnlySpan<byte> json, Span<byte> scratch, ref LicenseClaims claims, out string? fault)
    {
        var reader = new StrictJsonReader(json, scratch);
        while (reader.NextMember(out ReadOnlySpan<byte> name))
        {
            LicenseOutcome outcome = ReadClaim(ref reader, name, ref claims, out fault);
            if (outcome != LicenseOutcome.Valid)
            {
                return outcome;
            }
        }

        claims.Scratch = reader.Scratch;
        claims.NotBefore = claims.NotBefore == LicenseClaims.Absent ? claims.IssuedAt : claims.NotBefore;
        fault = FirstAbsent(claims);
        return fault is null ? LicenseOutcome.Valid : LicenseOutcome.ClaimMissing;
    }

    private static LicenseOutcome ReadClaim(scoped ref StrictJsonReader reader, ReadOnlySpan<byte> name, scoped ref LicenseClaims claims, out string? fault)
    {
        if (name.SequenceEqual("status"u8))
        {
            fault = "status";
            return StatusClaim.Read(ref reader, ref claims);
        }

        bool read = name.Length == 3 ? ReadShort(ref reader, name, ref claims, out fault) : ReadLong(ref reader, name, ref claims, out fault);
        return read ? LicenseOutcome.Valid : LicenseOutcome.ClaimMalformed;
    }

    /// <summary>The claims of RFC 7519 §4.1 and cnf of RFC 7800, which have names of three letters.</summary>
    private static bool ReadShort(scoped ref StrictJsonReader reader, ReadOnlySpan<byte> name, scoped ref LicenseClaims claims, out string? fault)
    {
        if (name.SequenceEqual("iss"u8))
        {
            fault = "iss";
            return reader.TryText(out claims.Issuer) && TokenText.IsPartyName(claims.Issuer);
        }

        if (name.SequenceEqual("sub"u8))
        {
            fault = "sub";
            return reader.TryText(out claims.Licensee) && TokenText.IsPartyName(claims.Licensee);
        }

        if (name.SequenceEqual("aud"u8))
        {
            fault = "aud";
            return AudienceClaim.Read(ref reader, ref claims);
        }

        if (name.SequenceEqual("jti"u8))
        {
            fault = "jti";
            return reader.TryText(out claims.Id) && TokenText.IsBase64Url(claims.Id, MinIdLength, MaxIdLength);
        }

        return ReadInstant(ref reader, name, ref claims, out fault);
    }

    private static bool ReadInstant(scoped ref StrictJsonReader reader, ReadOnlySpan<byte> name, scoped ref LicenseClaims claims, out string? fault)
    {
        if (name.SequenceEqual("iat"u8))
        {
            fault = "iat";
            return reader.TryInteger(LicenseClaims.MaxInstant, out claims.IssuedAt);
        }

        if (name.SequenceEqual("nbf"u8))
        {
            fault = "nbf";
            return reader.TryInteger(LicenseClaims.MaxInstant, out claims.NotBefore);
        }

        if (name.SequenceEqual("exp"u8))
        {
            fault = "exp";
            return reader.TryInteger(LicenseClaims.MaxInstant, out claims.ExpiresAt);
        }

        fault = "cnf";
        return name.SequenceEqual("cnf"u8) ? HolderClaim.Read(ref reader, ref claims) : reader.SkipValue();
    }

    private static bool ReadLong(scoped ref StrictJsonReader reader, ReadOnlySpan<byte> name, scoped ref LicenseClaims claims, out string? fault)
    {
        fault = null;
        if (name.SequenceEqual("authorization_details"u8))
        {
            // Kinds and forms of the grants are judged last (AF1031 and following), when it is known that the license is alive.
            claims.Grants = reader.TakeRaw();
            return true;
        }

        if (name.SequenceEqual("client_id"u8))
        {
            fault = "client_id";
            return reader.TryText(out claims.ClientId) && claims.ClientId.Length is > 0 and <= TokenText.MaxNameLength;
        }

        if (name.SequenceEqual("parent"u8))
        {
            fault = "parent";
            return reader.TryText(out claims.Parent) && TokenText.IsThumbprint(claims.Parent);
        }

        return reader.SkipValue();
    }

    private static string? FirstAbsent(in LicenseClaims claims) => claims switch
    {
        { Issuer.IsEmpty: true } => "iss",
        { Licensee.IsEmpty: true } => "sub",
        { Audience.IsEmpty: true } => "aud",
        { Id.IsEmpty: true } => "jti",
        { IssuedAt: LicenseClaims.Absent } => "iat",
        { ExpiresAt: LicenseClaims.Absent } => "exp",
        { Grants.IsEmpty: true } => "authorization_details",
        _ => null,
    };
}
