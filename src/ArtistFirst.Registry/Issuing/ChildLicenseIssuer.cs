using System.Security.Cryptography;
using System.Text;
using ArtistFirst.Signing;

namespace ArtistFirst.Registry;

/// <summary>
/// Passes a license on: the licensee's side, with the key that the license is bound to. What is passed on can only narrow. Immutable and thread-safe
/// as far as the signer is.
/// </summary>
public sealed class ChildLicenseIssuer
{
    private readonly LicenseSigner _signer;
    private readonly TimeProvider _time;

    /// <summary>Makes an issuer of children.</summary>
    /// <param name="signer">Signs with the key that the parent is bound to (<c>cnf.jkt</c>).</param>
    /// <param name="time">The clock, or null for the system's.</param>
    /// <exception cref="ArgumentException">The signer's algorithm is not that of its key.</exception>
    public ChildLicenseIssuer(ISigner signer, TimeProvider? time = null)
    {
        _signer = new LicenseSigner(signer);
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Makes a child of a license.</summary>
    /// <param name="parent">The parent's text, or that of a child with what stands behind it. It is the caller's own: it is read here, not verified.</param>
    /// <param name="terms">What the child is to say, within the parent.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The presentation <c>child~parent</c>.</returns>
    /// <exception cref="ComplianceException">A verifier would refuse it; the finding says what and why. Nothing was signed.</exception>
    /// <exception cref="ArgumentException">The terms name a status list, which a holder does not have, or more than 128 recordings.</exception>
    public async Task<string> IssueAsync(string parent, LicenseTerms terms, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parent);
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Status is not null)
        {
            throw new ArgumentException("Expected terms without a status list: what is passed on ends with its parent, which has one.", nameof(terms));
        }

        DateTimeOffset now = _time.GetUtcNow();
        LicenseDraft wider = ReadParent(parent, now, LicenseIssuer.DeclaredIn(terms), out string parentToken);
        byte[] payload = Write(terms, wider, parentToken, now);
        LicenseDraft.Read(payload, now, LicenseIssuer.DeclaredIn(terms)).RequireWithin(wider);
        string child = await _signer.SignAsync(payload, cancellationToken).ConfigureAwait(false);
        return $"{child}{(char)ChildChain.Separator}{parent}";
    }

    private static byte[] Write(LicenseTerms terms, LicenseDraft parent, string parentToken, DateTimeOffset now)
    {
        long issuedAt = now.ToUnixTimeSeconds();
        long expiresAt = terms.Lifetime is { } lifetime
            ? issuedAt + (long)lifetime.TotalSeconds
            : Math.Min(issuedAt + LifetimeOutOfBounds.MaxSeconds, parent.ExpiresAt);
        long notBefore = Math.Max(terms.NotBefore?.ToUnixTimeSeconds() ?? issuedAt, parent.NotBefore);
        return new LicensePayload
        {
            Terms = terms,
            Issuer = parent.Licensee,
            Id = terms.Id ?? Guid.CreateVersion7(now).ToString(),
            IssuedAt = issuedAt,
            NotBefore = notBefore == issuedAt ? null : notBefore,
            ExpiresAt = expiresAt,
            Parent = StrictBase64Url.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(parentToken))),
        }.ToUtf8();
    }

    private LicenseDraft ReadParent(string parent, DateTimeOffset now, string[] declared, out string parentToken)
    {
        string[] tokens = parent.Split((char)ChildChain.Separator);
        parentToken = tokens[0];
        if (tokens.Length > TokenLimits.MaxChildren)
        {
            throw new ComplianceException([ChildChainTooDeep.Found()]);
        }

        LicenseDraft draft = LicenseDraft.ReadToken(Encoding.UTF8.GetBytes(parentToken), now, declared);
        if (draft.HolderKeyId is null)
        {
            throw new ComplianceException([ParentNotTransferable.Found()]);
        }

        return string.Equals(draft.HolderKeyId, _signer.KeyId, StringComparison.Ordinal)
            ? draft
            : throw new ComplianceException([ChildKeyMismatch.Found(new RefusalDetail(draft.HolderKeyId))]);
    }
}
