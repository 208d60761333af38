namespace ArtistFirst;

/// <summary>
/// Reads one token from its text to the license, every check in the order of the profile: size and characters, header, key, algorithm, signature,
/// then payload, issuer, audience, time, proof, status, grants. What the signature does not cover is never acted on but for finding the key.
/// Immutable and thread-safe; touches nothing outside.
/// </summary>
internal sealed class LicenseTokenReader
{
    private readonly LicenseJudge _judge;
    private readonly string[] _declaredObligations;
    private readonly string[] _audience;
    private readonly bool _acceptEdDsa;

    public LicenseTokenReader(LicenseVerifierOptions options)
    {
        _judge = new LicenseJudge(options.Audience, (long)options.ClockSkew.TotalSeconds);
        _declaredObligations = [.. options.DeclaredObligations];
        _audience = [options.Audience];
        _acceptEdDsa = options.AcceptEdDsaName;
    }

    /// <summary>Reads a token that a pinned issuer should have made.</summary>
    public LicenseVerdict ReadIssued(ReadOnlySpan<byte> text, TrustSnapshot trust, in VerifyContext context, DateTimeOffset now)
    {
        Span<byte> buffer = stackalloc byte[TokenHeader.BufferLength];
        LicenseOutcome outcome = ReadHeader(text, buffer, out CompactToken token, out TokenHeader header);
        if (outcome != LicenseOutcome.Valid)
        {
            return new LicenseVerdict(outcome, new RefusalDetail(null, text.Length));
        }

        if (!trust.TryFindKey(header.KeyId, out PinnedKey? key))
        {
            return new LicenseVerdict(LicenseOutcome.KeyUnknown);
        }

        outcome = now >= key.UsableUntil ? LicenseOutcome.KeyUnknown : TokenSignature.Check(token, header, key.PublicKey);
        return outcome == LicenseOutcome.Valid
            ? ReadPayload(token, new LicenseAuthority(trust, key), context, now)
            : new LicenseVerdict(outcome, new RefusalDetail(key));
    }

    /// <summary>Reads a token that the holder of a parent should have made.</summary>
    /// <param name="text">The child alone.</param>
    /// <param name="parent">The parent, which is valid.</param>
    /// <param name="parentToken">The parent's compact text.</param>
    /// <param name="trust">What is trusted.</param>
    /// <param name="context">What whoever presents the child has proved.</param>
    /// <param name="now">The instant.</param>
    public LicenseVerdict ReadChild(
        ReadOnlySpan<byte> text, License parent, ReadOnlySpan<byte> parentToken, TrustSnapshot trust, in VerifyContext context, DateTimeOffset now)
    {
        Span<byte> buffer = stackalloc byte[TokenHeader.BufferLength];
        LicenseOutcome outcome = ReadHeader(text, buffer, out CompactToken token, out TokenHeader header);
        if (outcome != LicenseOutcome.Valid)
        {
            return new LicenseVerdict(outcome, new RefusalDetail(null, text.Length));
        }

        if (parent.HolderKeyId is not { } holderKeyId)
        {
            return new LicenseVerdict(LicenseOutcome.ParentNotTransferable);
        }

        if (!TokenText.AreEqual(header.KeyId, holderKeyId))
        {
            return new LicenseVerdict(LicenseOutcome.ChildKeyMismatch, new RefusalDetail(holderKeyId));
        }

        if (ChildChain.FindHolderKey(trust, parent.Licensee, holderKeyId) is not { } key)
        {
            return new LicenseVerdict(LicenseOutcome.HolderKeyNotPinned, new RefusalDetail(holderKeyId));
        }

        outcome = TokenSignature.Check(token, header, key);
        return outcome == LicenseOutcome.Valid
            ? ReadPayload(token, new LicenseAuthority(trust, key, parent, parentToken), context, now)
            : new LicenseVerdict(outcome);
    }

    private LicenseOutcome ReadHeader(ReadOnlySpan<byte> text, Span<byte> buffer, out CompactToken token, out TokenHeader header)
    {
        header = default;
        LicenseOutcome outcome = CompactToken.TrySplit(text, TokenLimits.MaxLicenseLength, out token);
        return outcome == LicenseOutcome.Valid ? TokenHeader.Read(token, TokenTypes.MusicLicense, _acceptEdDsa, buffer, out header) : outcome;
    }

    private LicenseVerdict ReadPayload(in CompactToken token, in LicenseAuthority authority, in VerifyContext context, DateTimeOffset now)
    {
        Span<byte> buffer = stackalloc byte[TokenPayload.LengthOf(token)];
        LicenseOutcome outcome = TokenPayload.Decode(token, buffer, out ReadOnlySpan<byte> json);
        if (outcome != LicenseOutcome.Valid)
        {
            return new LicenseVerdict(outcome);
        }

        Span<byte> scratch = json.Contains((byte)'\\') ? stackalloc byte[json.Length] : [];
        outcome = LicenseClaimsReader.Read(json, scratch, out LicenseClaims claims, out string? fault);
        if (outcome != LicenseOutcome.Valid)
        {
            return new LicenseVerdict(outcome, new RefusalDetail(fault));
        }

        outcome = _judge.Judge(claims, authority, context, now, out PinnedStatusList? statusList, out RefusalDetail detail);
        return outcome == LicenseOutcome.Valid ? ReadGrants(claims, authority, statusList) : new LicenseVerdict(outcome, detail);
    }

    private LicenseVerdict ReadGrants(in LicenseClaims claims, in LicenseAuthority authority, PinnedStatusList? statusList)
    {
        StrictJsonReader reader = claims.ReadGrants();
        LicenseOutcome outcome = GrantListReader.Read(ref reader, _declaredObligations, out GrantList grants);
        if (outcome != LicenseOutcome.Valid)
        {
            return new LicenseVerdict(outcome, new RefusalDetail(grants.FaultMember, grants.FaultIndex));
        }

        if (authority.Parent is not null && ChildChain.FirstWider(grants.Grants, authority.Parent.Grants) is { } wider)
        {
            return new LicenseVerdict(LicenseOutcome.ChildWidensParent, new RefusalDetail(null, wider.Index));
        }

        LicenseStatusReference? status = statusList is null ? null : new LicenseStatusReference(statusList, claims.StatusIndex);
        var trust = new LicenseTrust(authority.Snapshot, authority.PublicKey, authority.Key, status);
        return new LicenseVerdict(new License(claims, authority.Issuer, AudienceClaim.ToList(claims, _audience), grants, trust, authority.Parent));
    }
}
