using System.Text;

namespace ArtistFirst;

/// <summary>
/// Verifies license tokens against a trust store, without any input or output of its own. Immutable and thread-safe: build it once and share it.
/// A key that is not known makes it ask the store for a refresh, which <see cref="TrustStore.WatchAsync"/> or the caller carries out; the answer for now is no.
/// </summary>
public sealed class LicenseVerifier
{
    /// <summary>Longer presentations are not copied to be looked up or read.</summary>
    private const int MaxPresentation = ((TokenLimits.MaxLicenseLength + 1) * (TokenLimits.MaxChildren + 1)) - 1;

    private readonly TrustStore _trust;
    private readonly CoarseClock _clock;
    private readonly long _skew;
    private readonly LicenseTokenReader _reader;
    private readonly VerifiedLicenses _verified;

    /// <summary>Makes a verifier.</summary>
    /// <param name="trust">Whom to believe.</param>
    /// <param name="options">For whom licenses are verified. They are copied: later changes change nothing.</param>
    /// <param name="time">The clock, or null for the system's.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public LicenseVerifier(TrustStore trust, LicenseVerifierOptions options, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(trust);
        ArgumentNullException.ThrowIfNull(options);
        if (options.FindProblem() is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        _trust = trust;
        _clock = new CoarseClock(time ?? TimeProvider.System);
        _skew = (long)options.ClockSkew.TotalSeconds;
        _reader = new LicenseTokenReader(options);
        _verified = new VerifiedLicenses(options.CacheCapacity);
    }

    /// <summary>Verifies a token, or a child with its parents behind it (<c>child~parent</c>).</summary>
    /// <param name="token">The text in ASCII, exactly as it was issued.</param>
    /// <param name="context">What whoever presents it has proved.</param>
    /// <returns>The verdict. A refusal allocates nothing beyond the signature check unless a signed grant is at fault; a text that was verified before allocates nothing.</returns>
    public LicenseVerdict Verify(ReadOnlySpan<byte> token, in VerifyContext context = default)
    {
        DateTimeOffset now = _clock.GetUtcNow();
        if (_verified.Find(token, token.Length) is { } license)
        {
            return VerifyAgain(token, token.Length, license, context, now);
        }

        int childEnd = token.IndexOf(ChildChain.Separator);
        if (childEnd < 0)
        {
            return VerifyNew(token, token.Length, context, now);
        }

        return token.Length <= MaxPresentation && _verified.Find(token, childEnd) is { } child
            ? VerifyAgain(token, childEnd, child, context, now)
            : VerifyNew(token, childEnd, context, now);
    }

    /// <summary>Verifies a token, or a child with its parents behind it (<c>child~parent</c>).</summary>
    /// <param name="token">The text, exactly as it was issued.</param>
    /// <param name="context">What whoever presents it has proved.</param>
    /// <returns>The verdict.</returns>
    public LicenseVerdict Verify(ReadOnlySpan<char> token, in VerifyContext context = default)
    {
        if (token.Length > MaxPresentation)
        {
            return TooLong(token.Length);
        }

        Span<byte> bytes = stackalloc byte[token.Length];
        return Ascii.FromUtf16(token, bytes, out int written) == System.Buffers.OperationStatus.Done
            ? Verify(bytes[..written], context)
            : new LicenseVerdict(LicenseOutcome.TokenNotBase64Url);
    }

    /// <summary>
    /// Whether a license that was verified before still counts: its time, its status, the key it rests on and the delegation behind that, and its parent.
    /// Cheap, and allocates nothing unless the trust file or a key set has changed.
    /// </summary>
    /// <param name="license">The license.</param>
    /// <param name="at">The instant of the use.</param>
    /// <returns>Valid, or why not.</returns>
    public LicenseOutcome Recheck(License license, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(license);
        LicenseOutcome outcome = license.CheckTime(at.ToUnixTimeSeconds(), _skew);
        if (outcome != LicenseOutcome.Valid)
        {
            return outcome;
        }

        LicenseTrust trust = license.Trust;
        TrustSnapshot current = _trust.Current;
        if (!ReferenceEquals(trust.Snapshot, current))
        {
            if (trust.In(current, license) is not { } renewed)
            {
                return license.Parent is null ? LicenseOutcome.KeyUnknown : LicenseOutcome.HolderKeyNotPinned;
            }

            license.Trust = trust = renewed;
        }

        outcome = trust.Check(at);
        return outcome == LicenseOutcome.Valid && license.Parent is not null ? Recheck(license.Parent, at) : outcome;
    }

    /// <summary>The message of a refusal that <see cref="Recheck(License, DateTimeOffset)"/> or <see cref="License.FindGrant"/> gave.</summary>
    internal Finding Explain(LicenseOutcome outcome, License? license)
    {
        long now = _clock.GetUtcNow().ToUnixTimeSeconds();
        RefusalDetail detail = outcome switch
        {
            _ when license is null => default,
            LicenseOutcome.Expired => new(null, license.ExpiresAt.ToUnixTimeSeconds(), now),
            LicenseOutcome.NotYetValid => new(null, license.NotBefore.ToUnixTimeSeconds(), now),
            LicenseOutcome.IssuedInFuture => new(null, license.IssuedAt.ToUnixTimeSeconds(), now),
            LicenseOutcome.HolderKeyNotPinned => new(license.KeyId),
            LicenseOutcome.ChildWidensParent => new(license.Id),
            LicenseOutcome.KeyUnknown or LicenseOutcome.OutsideDelegation or LicenseOutcome.DelegationExpired or LicenseOutcome.DelegationWithdrawn =>
                new(license.Trust.Key, 0, now),
            _ => license.Status is { } status ? new(status.List, status.Index) : default,
        };
        return LicenseFindings.Explain(outcome, detail);
    }

    private static LicenseVerdict TooLong(int length) => new(LicenseOutcome.TokenTooLong, new RefusalDetail(null, length));

    private LicenseVerdict VerifyAgain(ReadOnlySpan<byte> token, int signatureEnd, License license, in VerifyContext context, DateTimeOffset now)
    {
        LicenseOutcome outcome = Recheck(license, now);
        if (outcome != LicenseOutcome.Valid)
        {
            // What does not count any more is forgotten, and judged anew for the reason in full.
            _verified.Remove(token, signatureEnd);
            return VerifyNew(token, signatureEnd, context, now);
        }

        return HolderNotProven.Applies(license, context) ? new LicenseVerdict(LicenseOutcome.HolderNotProven) : new LicenseVerdict(license);
    }

    private LicenseVerdict VerifyNew(ReadOnlySpan<byte> token, int signatureEnd, in VerifyContext context, DateTimeOffset now)
    {
        if (token.Length > MaxPresentation)
        {
            return TooLong(token.Length);
        }

        TrustSnapshot trust = _trust.Current;
        LicenseVerdict verdict = signatureEnd == token.Length
            ? _reader.ReadIssued(token, trust, context, now)
            : VerifyChild(token, signatureEnd, trust, context, now);
        if (verdict.IsValid)
        {
            _verified.Add(token, signatureEnd, verdict.License);
        }
        else if (verdict.Outcome == LicenseOutcome.KeyUnknown)
        {
            _trust.RequestRefresh();
        }

        return verdict;
    }

    /// <summary>The parent first, which may be known from before: what hangs on it is not worth a signature check unless it holds.</summary>
    private LicenseVerdict VerifyChild(ReadOnlySpan<byte> chain, int childEnd, TrustSnapshot trust, in VerifyContext context, DateTimeOffset now)
    {
        if (chain.Count(ChildChain.Separator) > TokenLimits.MaxChildren)
        {
            return new LicenseVerdict(LicenseOutcome.ChildChainTooDeep);
        }

        ReadOnlySpan<byte> rest = chain[(childEnd + 1)..];
        LicenseVerdict parent = Verify(rest, VerifyContext.OfParent);
        if (!parent.IsValid)
        {
            return parent;
        }

        int parentEnd = rest.IndexOf(ChildChain.Separator);
        ReadOnlySpan<byte> parentToken = parentEnd < 0 ? rest : rest[..parentEnd];
        return _reader.ReadChild(chain[..childEnd], parent.License, parentToken, trust, context, now);
    }
}
