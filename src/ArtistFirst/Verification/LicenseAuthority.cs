using System.Runtime.InteropServices;
using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>Who must have made a token: a pinned issuer, or for a child the holder of its parent.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct LicenseAuthority
{
    /// <summary>A pinned issuer with one of its keys.</summary>
    public LicenseAuthority(TrustSnapshot snapshot, PinnedKey key)
    {
        Snapshot = snapshot;
        Key = key;
        PublicKey = key.PublicKey;
        Issuer = key.Issuer.Url;
    }

    /// <summary>The holder of a parent, with the key that the parent is bound to.</summary>
    public LicenseAuthority(TrustSnapshot snapshot, PublicKey holderKey, License parent, ReadOnlySpan<byte> parentToken)
    {
        Snapshot = snapshot;
        PublicKey = holderKey;
        Issuer = parent.Licensee;
        Parent = parent;
        ParentToken = parentToken;
    }

    /// <summary>What is trusted.</summary>
    public TrustSnapshot Snapshot { get; }

    /// <summary>The key that must have signed.</summary>
    public PublicKey PublicKey { get; }

    /// <summary>What iss must say.</summary>
    public string Issuer { get; }

    /// <summary>The issuer's pinned key; null for a holder.</summary>
    public PinnedKey? Key { get; }

    /// <summary>The parent; null for an issuer.</summary>
    public License? Parent { get; }

    /// <summary>The parent's compact text; empty for an issuer.</summary>
    public ReadOnlySpan<byte> ParentToken { get; }
}
