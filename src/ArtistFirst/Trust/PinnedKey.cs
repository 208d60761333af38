using System.Text;
using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>A key that licenses may be signed with, whose key it is, and how far it reaches. Immutable.</summary>
public sealed class PinnedKey
{
    private readonly byte[] _utf8;

    internal PinnedKey(PublicKey publicKey, PinnedIssuer issuer, DelegationBounds? bounds = null, DateTimeOffset? usableUntil = null)
    {
        PublicKey = publicKey;
        Issuer = issuer;
        Bounds = bounds;
        UsableUntil = usableUntil ?? DateTimeOffset.MaxValue;
        _utf8 = Encoding.UTF8.GetBytes(publicKey.KeyId);
    }

    /// <summary>The key, with the one algorithm that it is good for.</summary>
    public PublicKey PublicKey { get; }

    /// <summary>The only issuer that may sign with it.</summary>
    public PinnedIssuer Issuer { get; }

    /// <summary>What was delegated to this key, or null where the issuer itself is pinned: then its licenses are bounded by nothing but themselves.</summary>
    public DelegationBounds? Bounds { get; }

    /// <summary>From when on the key is not believed any more (half-open): 24 hours after its key set was last fetched. The end of time for keys in the trust file.</summary>
    public DateTimeOffset UsableUntil { get; }

    /// <summary>The RFC 7638 thumbprint in UTF-8.</summary>
    public ReadOnlySpan<byte> KeyIdUtf8 => _utf8;

    /// <summary>
    /// Whether the key may be believed at an instant: its key set is fresh, and a delegation that it rests on is in force.
    /// To be asked whenever a license is verified, also when its signature is known from before. Allocates nothing.
    /// </summary>
    /// <param name="at">The instant.</param>
    /// <returns><see cref="LicenseOutcome.Valid"/>, or why not: AF1010 for a lapsed key, AF1053 or AF1057 for a lapsed or withdrawn delegation.</returns>
    public LicenseOutcome Check(DateTimeOffset at)
    {
        if (at >= UsableUntil)
        {
            return LicenseOutcome.KeyUnknown;
        }

        return Bounds is null ? LicenseOutcome.Valid : Bounds.Check(at);
    }
}
