using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>Gathers the keys to which the delegations of all issuers lead. A key that is somebody else's, or that is pinned without bounds, is not taken.</summary>
internal sealed class DelegatedKeys(IReadOnlyDictionary<string, PinnedKey> pinned, IReadOnlyList<PinnedHolder> holders)
{
    private readonly Dictionary<string, (PublicKey Key, string Issuer, List<DelegationPath> Paths)> _keys = new(StringComparer.Ordinal);
    private readonly List<Finding> _findings = [];

    /// <summary>The keys.</summary>
    public IEnumerable<DelegatedKey> All => _keys.Values.Select(key => new DelegatedKey(key.Key, key.Issuer, key.Paths));

    /// <summary>Why keys were not taken (AF1058).</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Takes what the last statement of each path names.</summary>
    public void Add(IEnumerable<DelegationPath> paths)
    {
        foreach (DelegationPath path in paths)
        {
            foreach (PublicKey key in path.Statements[^1].Keys)
            {
                Add(key, path.Statements[^1], path);
            }
        }
    }

    private void Add(PublicKey key, DelegationStatement statement, DelegationPath path)
    {
        bool isOfAnotherHolder = holders.Any(holder => holder.Keys.Contains(key) && !string.Equals(holder.Licensee, statement.Delegate, StringComparison.Ordinal));
        bool isTaken = pinned.ContainsKey(key.KeyId) || isOfAnotherHolder
            || (_keys.TryGetValue(key.KeyId, out (PublicKey Key, string Issuer, List<DelegationPath> Paths) known) && !string.Equals(known.Issuer, statement.Delegate, StringComparison.Ordinal));
        if (isTaken)
        {
            _findings.Add(DelegatedKeyTaken.Found(statement, key));
            return;
        }

        if (!_keys.TryGetValue(key.KeyId, out known))
        {
            _keys[key.KeyId] = known = (key, statement.Delegate, []);
        }

        known.Paths.Add(path);
    }
}
