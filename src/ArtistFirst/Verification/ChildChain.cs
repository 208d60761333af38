using System.Security.Cryptography;
using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>
/// Licenses that their holders pass on: <c>child~parent</c>, or with one more before them. A child is signed with the key that its parent is bound to,
/// names the parent by its hash, and lies within it in every respect.
/// </summary>
internal static class ChildChain
{
    /// <summary>Stands between a child and its parent.</summary>
    public const byte Separator = (byte)'~';

    /// <summary>The holder's pinned key of that thumbprint; null where it is not pinned. Allocates nothing.</summary>
    public static PublicKey? FindHolderKey(TrustSnapshot trust, string licensee, string keyId)
    {
        for (int i = 0; i < trust.Holders.Count; i++)
        {
            PinnedHolder holder = trust.Holders[i];
            if (!string.Equals(holder.Licensee, licensee, StringComparison.Ordinal))
            {
                continue;
            }

            for (int j = 0; j < holder.Keys.Count; j++)
            {
                if (string.Equals(holder.Keys[j].KeyId, keyId, StringComparison.Ordinal))
                {
                    return holder.Keys[j];
                }
            }
        }

        return null;
    }

    /// <summary>A child names its parent; an issuer's license names none.</summary>
    public static LicenseOutcome JudgeParent(in LicenseClaims claims, in LicenseAuthority authority)
    {
        if (authority.Parent is null)
        {
            return claims.Parent.IsEmpty ? LicenseOutcome.Valid : LicenseOutcome.ChildWithoutParent;
        }

        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> named = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(authority.ParentToken, expected);
        return StrictBase64Url.TryDecode(claims.Parent, named, out int written) && written == named.Length && named.SequenceEqual(expected)
            ? LicenseOutcome.Valid
            : LicenseOutcome.ChildParentMismatch;
    }

    /// <summary>A child lives within its parent's time.</summary>
    public static LicenseOutcome JudgeTime(long notBefore, long expiresAt, long parentNotBefore, long parentExpiresAt, out RefusalDetail detail)
    {
        detail = new RefusalDetail(null, expiresAt, parentExpiresAt);
        return expiresAt > parentExpiresAt || notBefore < parentNotBefore ? LicenseOutcome.ChildOutlivesParent : LicenseOutcome.Valid;
    }

    /// <summary>The first grant that lies within none of the parent's; null when all do.</summary>
    public static LicenseGrant? FirstWider(IReadOnlyList<LicenseGrant> grants, IReadOnlyList<LicenseGrant> parents) =>
        grants.FirstOrDefault(grant => !parents.Any(grant.IsWithin));
}
