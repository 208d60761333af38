using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>
/// Follows the delegations of one pinned issuer from it outwards. A statement counts only behind somebody who may sign it, so what is forged,
/// out of reach or leads in a circle never becomes part of a path.
/// </summary>
internal sealed class DelegationResolver(string root, IReadOnlyList<PinnedKey> rootKeys, IReadOnlyList<SealedDelegation> delegations)
{
    /// <summary>More paths than any real trade has; statements that multiply them are refused.</summary>
    private const int MaxPaths = 256;

    private readonly List<DelegationPath> _paths = [];
    private readonly List<Finding> _findings = [];

    /// <summary>Why delegations were refused, each reason once.</summary>
    public IEnumerable<Finding> Findings => _findings.DistinctBy(finding => finding.Message, StringComparer.Ordinal);

    /// <summary>Finds all paths.</summary>
    public IReadOnlyList<DelegationPath> Resolve()
    {
        Dictionary<string, List<SealedDelegation>> byKey = ByKey();
        foreach (PinnedKey key in rootKeys)
        {
            foreach (SealedDelegation delegation in byKey.GetValueOrDefault(key.PublicKey.KeyId) ?? [])
            {
                TryFollow(delegation, root, key.PublicKey, key, []);
            }
        }

        for (int i = 0; i < _paths.Count; i++)
        {
            Extend(_paths[i], byKey);
        }

        _findings.AddRange(byKey.Values.SelectMany(list => list).Where(delegation => !delegation.IsSignerKnown).Select(delegation => DelegatorUnknown.Found(delegation.Where, root)));
        return _paths;
    }

    private Dictionary<string, List<SealedDelegation>> ByKey()
    {
        var byKey = new Dictionary<string, List<SealedDelegation>>(StringComparer.Ordinal);
        foreach (SealedDelegation delegation in delegations)
        {
            try
            {
                string keyId = delegation.KeyId();
                byKey.TryAdd(keyId, []);
                byKey[keyId].Add(delegation);
            }
            catch (DelegationFormatException e)
            {
                _findings.Add(e.Finding);
            }
        }

        return byKey;
    }

    private void Extend(DelegationPath path, Dictionary<string, List<SealedDelegation>> byKey)
    {
        DelegationStatement last = path.Statements[^1];
        foreach (PublicKey key in last.Keys)
        {
            foreach (SealedDelegation delegation in byKey.GetValueOrDefault(key.KeyId) ?? [])
            {
                TryFollow(delegation, last.Delegate, key, path.Root, path.Statements);
            }
        }
    }

    private void TryFollow(SealedDelegation delegation, string delegator, PublicKey key, PinnedKey rootKey, IReadOnlyList<DelegationStatement> before)
    {
        try
        {
            DelegationStatement statement = delegation.Open(key);
            Require(string.Equals(statement.Delegator, delegator, StringComparison.Ordinal), () => DelegationSignatureInvalid.NotTheDelegator(delegation.Where, delegator));
            Require(!IsOn(before, statement.Delegate), () => DelegationCycle.Found(delegation.Where, statement));
            Require(_paths.Count < MaxPaths && IsShortEnough(before), () => DelegationPathTooLong.Found(delegation.Where, statement, before));
            Require(before.Count == 0 || !DelegationWidens.IsWider(statement, before[^1]), () => DelegationWidens.Found(delegation.Where, statement, before[^1]));
            _paths.Add(new DelegationPath(rootKey, [.. before, statement]));
        }
        catch (DelegationFormatException e)
        {
            _findings.Add(e.Finding);
        }
    }

    private bool IsOn(IReadOnlyList<DelegationStatement> before, string party) =>
        string.Equals(root, party, StringComparison.Ordinal) || before.Any(statement => string.Equals(statement.Delegate, party, StringComparison.Ordinal));

    /// <summary>OpenID Federation 1.0, section 6.2.1: max_path_length counts those who may follow the delegate.</summary>
    private static bool IsShortEnough(IReadOnlyList<DelegationStatement> before) =>
        before.Count < DelegationPath.MaxLength && before.Select((statement, i) => before.Count - i <= statement.MaxPathLength).All(isShort => isShort);

    private static void Require(bool holds, Func<Finding> refusal)
    {
        if (!holds)
        {
            throw new DelegationFormatException(refusal());
        }
    }
}
