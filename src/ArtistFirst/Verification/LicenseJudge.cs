using System.Text;

namespace ArtistFirst;

/// <summary>Weighs the claims of a token whose signature is good: issuer, audience, time, proof, status. Allocates nothing.</summary>
internal sealed class LicenseJudge(string audience, long skew)
{
    private readonly byte[] _audienceUtf8 = Encoding.ASCII.GetBytes(audience);

    /// <summary>All of it, in the order of the profile.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="authority">Who must have made the token, and with what.</param>
    /// <param name="context">What whoever presents it has proved.</param>
    /// <param name="now">The instant.</param>
    /// <param name="statusList">The pinned status list that the license names; null where it names none.</param>
    /// <param name="detail">For the message.</param>
    public LicenseOutcome Judge(
        in LicenseClaims claims, in LicenseAuthority authority, in VerifyContext context, DateTimeOffset now, out PinnedStatusList? statusList, out RefusalDetail detail)
    {
        statusList = null;
        LicenseOutcome outcome = JudgeParties(claims, authority, out detail);
        if (outcome == LicenseOutcome.Valid)
        {
            outcome = JudgeTime(claims, now.ToUnixTimeSeconds(), skew, out detail);
        }

        if (outcome == LicenseOutcome.Valid && authority.Parent is { } parent)
        {
            outcome = ChildChain.JudgeTime(
                claims.NotBefore, claims.ExpiresAt, parent.NotBefore.ToUnixTimeSeconds(), parent.ExpiresAt.ToUnixTimeSeconds(), out detail);
        }

        if (outcome == LicenseOutcome.Valid && HolderNotProven.Applies(claims, context))
        {
            outcome = LicenseOutcome.HolderNotProven;
        }

        return outcome == LicenseOutcome.Valid ? JudgeStatus(claims, authority.Key, now, out statusList, out detail) : outcome;
    }

    /// <summary>exp, iat and nbf, and how far they lie apart.</summary>
    public static LicenseOutcome JudgeTime(in LicenseClaims claims, long now, long skew, out RefusalDetail detail)
    {
        if (LifetimeOutOfBounds.Applies(claims))
        {
            detail = new RefusalDetail(null, claims.ExpiresAt - claims.IssuedAt);
            return LicenseOutcome.LifetimeOutOfBounds;
        }

        if (LicenseExpired.Applies(claims.ExpiresAt, now, skew))
        {
            detail = new RefusalDetail(null, claims.ExpiresAt, now);
            return LicenseOutcome.Expired;
        }

        if (IssuedInFuture.Applies(claims.IssuedAt, now, skew))
        {
            detail = new RefusalDetail(null, claims.IssuedAt, now);
            return LicenseOutcome.IssuedInFuture;
        }

        detail = new RefusalDetail(null, claims.NotBefore, now);
        return LicenseNotYetValid.Applies(claims.NotBefore, now, skew) ? LicenseOutcome.NotYetValid : LicenseOutcome.Valid;
    }

    private LicenseOutcome JudgeParties(in LicenseClaims claims, in LicenseAuthority authority, out RefusalDetail detail)
    {
        detail = new RefusalDetail(authority.Issuer);
        if (!TokenText.AreEqual(claims.Issuer, authority.Issuer))
        {
            return authority.Parent is null ? LicenseOutcome.IssuerMismatch : LicenseOutcome.ChildIssuerMismatch;
        }

        if (!AudienceClaim.Contains(claims, _audienceUtf8))
        {
            detail = new RefusalDetail(audience);
            return LicenseOutcome.AudienceMismatch;
        }

        return ChildChain.JudgeParent(claims, authority);
    }

    private static LicenseOutcome JudgeStatus(in LicenseClaims claims, PinnedKey? key, DateTimeOffset now, out PinnedStatusList? list, out RefusalDetail detail)
    {
        list = null;
        detail = new RefusalDetail(key?.Issuer);
        if (claims.HasStatus)
        {
            // A holder has no status list: what it passes on ends with the parent.
            if (key is null || !key.Issuer.TryFindStatusList(claims.StatusUri, out list))
            {
                return LicenseOutcome.StatusListNotPinned;
            }

            detail = new RefusalDetail(list, claims.StatusIndex);
            LicenseOutcome status = list.Read(claims.StatusIndex, now);
            if (status != LicenseOutcome.Valid)
            {
                return status;
            }
        }

        detail = new RefusalDetail(key, 0, now.ToUnixTimeSeconds());
        return key is null ? LicenseOutcome.Valid : key.Check(now);
    }
}
