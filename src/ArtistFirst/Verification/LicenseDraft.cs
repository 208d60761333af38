using System.Text;

namespace ArtistFirst;

/// <summary>
/// What a payload says, read by the verifier's own readers but not verified: for those who issue, to see before they sign whether it would be refused.
/// Grants nothing.
/// </summary>
internal sealed class LicenseDraft
{
    private readonly IReadOnlyList<LicenseGrant> _grants;

    private LicenseDraft(in LicenseClaims claims, IReadOnlyList<LicenseGrant> grants)
    {
        _grants = grants;
        Licensee = Encoding.ASCII.GetString(claims.Licensee);
        Audience = AudienceClaim.Names(claims);
        HolderKeyId = claims.HolderKeyId.IsEmpty ? null : Encoding.ASCII.GetString(claims.HolderKeyId);
        NotBefore = claims.NotBefore;
        ExpiresAt = claims.ExpiresAt;
    }

    public string Licensee { get; }

    public IReadOnlyList<string> Audience { get; }

    public string? HolderKeyId { get; }

    public long NotBefore { get; }

    public long ExpiresAt { get; }

    /// <summary>Reads a payload.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="now">The instant of issue.</param>
    /// <param name="declaredObligations">Obligations that are meant, though not every verifier knows them.</param>
    /// <exception cref="ComplianceException">A verifier would refuse it, or would find a grant of it void.</exception>
    public static LicenseDraft Read(ReadOnlySpan<byte> payload, DateTimeOffset now, IReadOnlyCollection<string> declaredObligations)
    {
        if (!StrictJsonReader.IsStrictObject(payload, TokenLimits.MaxDepth))
        {
            throw Refuse(LicenseOutcome.PayloadMalformed, default);
        }

        LicenseOutcome outcome = LicenseClaimsReader.Read(payload, new byte[payload.Length], out LicenseClaims claims, out string? fault);
        Require(outcome, new RefusalDetail(fault));

        // A license may be issued before it begins.
        outcome = LicenseJudge.JudgeTime(claims, now.ToUnixTimeSeconds(), 0, out RefusalDetail detail);
        Require(outcome == LicenseOutcome.NotYetValid ? LicenseOutcome.Valid : outcome, detail);

        StrictJsonReader reader = claims.ReadGrants();
        outcome = GrantListReader.Read(ref reader, declaredObligations, out GrantList grants);
        Require(outcome, new RefusalDetail(grants.FaultMember, grants.FaultIndex));
        Require(grants.Void.Count == 0 ? LicenseOutcome.Valid : grants.Void[0].Reason, new RefusalDetail(null, grants.Void.Count == 0 ? 0 : grants.Void[0].Index));
        var draft = new LicenseDraft(claims, grants.Grants);
        if (grants.Grants.FirstOrDefault(grant => !CanHold(grant, draft)) is { } dead)
        {
            throw new ComplianceException([GrantNotInForce.OfTerms(dead, DateTimeOffset.FromUnixTimeSeconds(draft.NotBefore), DateTimeOffset.FromUnixTimeSeconds(draft.ExpiresAt))]);
        }

        string? unreachable = FirstUnreachable(draft, claims);
        Require(unreachable is null ? LicenseOutcome.Valid : LicenseOutcome.ClaimMalformed, new RefusalDetail(unreachable));
        return draft;
    }

    /// <summary>Reads the payload of a token without looking at its header and signature.</summary>
    /// <exception cref="ComplianceException">It is no token, or a verifier would refuse its payload.</exception>
    public static LicenseDraft ReadToken(ReadOnlySpan<byte> text, DateTimeOffset now, IReadOnlyCollection<string> declaredObligations)
    {
        Require(CompactToken.TrySplit(text, TokenLimits.MaxLicenseLength, out CompactToken token), new RefusalDetail(null, text.Length));
        Require(TokenPayload.Decode(token, new byte[TokenPayload.LengthOf(token)], out ReadOnlySpan<byte> json), default);
        return Read(json, now, declaredObligations);
    }

    /// <summary>Makes sure that this lies within another in time and in every grant.</summary>
    /// <exception cref="ComplianceException">It does not.</exception>
    public void RequireWithin(LicenseDraft wider)
    {
        string? stranger = Audience.Except(wider.Audience, StringComparer.Ordinal).FirstOrDefault();
        Require(stranger is null ? LicenseOutcome.Valid : LicenseOutcome.AudienceMismatch, new RefusalDetail(stranger));
        Require(ChildChain.JudgeTime(NotBefore, ExpiresAt, wider.NotBefore, wider.ExpiresAt, out RefusalDetail detail), detail);
        if (ChildChain.FirstWider(_grants, wider._grants) is { } grant)
        {
            throw Refuse(LicenseOutcome.ChildWidensParent, new RefusalDetail(null, grant.Index));
        }
    }

    /// <summary>Whether there is an instant in the license's time at which the grant holds. Its end may lie behind the license's, for renewals.</summary>
    private static bool CanHold(LicenseGrant grant, LicenseDraft draft) =>
        !(grant.NotBefore?.ToUnixTimeSeconds() >= draft.ExpiresAt) && !(grant.ExpiresAt?.ToUnixTimeSeconds() <= draft.NotBefore);

    /// <summary>A claim that no verifier can agree to: a name that none can have, a status list that no trust file can pin.</summary>
    private static string? FirstUnreachable(LicenseDraft draft, in LicenseClaims claims) => claims switch
    {
        _ when !draft.Audience.All(TokenText.IsVerifierName) => "aud",
        { HasStatus: true } when !HttpsAddress.TryParse(Encoding.ASCII.GetString(claims.StatusUri), out _) => "status",
        _ => null,
    };

    private static void Require(LicenseOutcome outcome, RefusalDetail detail)
    {
        if (outcome != LicenseOutcome.Valid)
        {
            throw Refuse(outcome, detail);
        }
    }

    private static ComplianceException Refuse(LicenseOutcome outcome, RefusalDetail detail) => new([LicenseFindings.Explain(outcome, detail)]);
}
