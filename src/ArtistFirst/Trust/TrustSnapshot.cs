using System.Diagnostics.CodeAnalysis;

namespace ArtistFirst;

/// <summary>Whom to believe, at one moment: the trust file with the fetched keys and the verified delegations. Immutable; readers never wait.</summary>
public sealed class TrustSnapshot
{
    // Ordered by the bytes of the key id: there are few, and a search among them needs neither a hash nor a string.
    private readonly PinnedKey[] _keys;

    internal TrustSnapshot(long generation, IEnumerable<PinnedKey> keys, IReadOnlyList<PinnedIssuer> issuers, IReadOnlyList<PinnedHolder> holders, IReadOnlyList<Finding> findings)
    {
        _keys = [.. keys.OrderBy(key => key.PublicKey.KeyId, StringComparer.Ordinal)];
        Generation = generation;
        Issuers = issuers;
        Holders = holders;
        Findings = findings;
    }

    /// <summary>Grows with each snapshot of a store. What was concluded under another generation has to be concluded again.</summary>
    public long Generation { get; }

    /// <summary>Whether alg may say EdDSA in what is signed with these keys, licenses apart.</summary>
    internal bool AcceptsEdDsaName { get; init; }

    /// <summary>All keys that licenses may be signed with.</summary>
    public IReadOnlyList<PinnedKey> Keys => _keys;

    /// <summary>The issuers: those in the trust file in its order, then those whom only a delegation names.</summary>
    public IReadOnlyList<PinnedIssuer> Issuers { get; }

    /// <summary>The licensees whose own keys are pinned.</summary>
    public IReadOnlyList<PinnedHolder> Holders { get; }

    /// <summary>Why delegations were refused (AF1051 to AF1059); those grant nothing.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Finds a key by its id. Allocates nothing.</summary>
    /// <param name="keyId">The RFC 7638 thumbprint in UTF-8, as a token's <c>kid</c> has it. Any other bytes find nothing.</param>
    /// <param name="key">The key, when the answer is true.</param>
    public bool TryFindKey(ReadOnlySpan<byte> keyId, [NotNullWhen(true)] out PinnedKey? key)
    {
        int low = 0;
        int high = _keys.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            int order = _keys[middle].KeyIdUtf8.SequenceCompareTo(keyId);
            if (order == 0)
            {
                key = _keys[middle];
                return true;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        key = null;
        return false;
    }

    /// <summary>Finds an issuer by its URL, byte by byte.</summary>
    /// <param name="url">The URL in UTF-8.</param>
    /// <param name="issuer">The issuer, when the answer is true.</param>
    public bool TryFindIssuer(ReadOnlySpan<byte> url, [NotNullWhen(true)] out PinnedIssuer? issuer)
    {
        foreach (PinnedIssuer pinned in Issuers)
        {
            if (pinned.UrlUtf8.SequenceEqual(url))
            {
                issuer = pinned;
                return true;
            }
        }

        issuer = null;
        return false;
    }

    /// <summary>Finds a licensee whose keys are pinned.</summary>
    /// <param name="licensee">The licensee in UTF-8, as the <c>sub</c> of its license has it.</param>
    /// <param name="holder">The licensee, when the answer is true.</param>
    public bool TryFindHolder(ReadOnlySpan<byte> licensee, [NotNullWhen(true)] out PinnedHolder? holder)
    {
        foreach (PinnedHolder pinned in Holders)
        {
            if (pinned.LicenseeUtf8.SequenceEqual(licensee))
            {
                holder = pinned;
                return true;
            }
        }

        holder = null;
        return false;
    }
}
