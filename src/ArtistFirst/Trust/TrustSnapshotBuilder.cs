using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>
/// Puts a snapshot together from the trust file, the fetched keys and the delegations. A key belongs to whom it came to first: the trust file
/// comes before what an issuer publishes, and that before what is delegated.
/// </summary>
internal sealed class TrustSnapshotBuilder
{
    private readonly TrustFile _file;
    private readonly IReadOnlyCollection<IssuerKeySet> _keySets;
    private readonly TrustSnapshot? _before;
    private readonly DateTimeOffset _now;
    private readonly Dictionary<string, PinnedIssuer> _issuers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PinnedKey> _keys = new(StringComparer.Ordinal);
    private readonly List<PinnedIssuer> _ordered = [];
    private readonly List<Finding> _findings = [];

    public TrustSnapshotBuilder(TrustFile file, IReadOnlyCollection<IssuerKeySet> keySets, TrustSnapshot? before, DateTimeOffset now)
    {
        (_file, _keySets, _before, _now) = (file, keySets, before, now);
    }

    public TrustSnapshot Build()
    {
        foreach (TrustFileIssuer issuer in _file.Issuers)
        {
            Add(new PinnedIssuer(issuer.Url, [.. issuer.StatusLists.Select(list => ListOf(issuer, list))], issuer.JwksUri));
        }

        foreach (TrustFileIssuer issuer in _file.Issuers)
        {
            AddKeys(_issuers[issuer.Url], issuer.Keys, usableUntil: null);
        }

        foreach (IssuerKeySet set in _keySets)
        {
            AddKeys(_issuers[set.Issuer], set.Keys, set.UsableUntil);
        }

        AddDelegates();
        return new TrustSnapshot((_before?.Generation ?? 0) + 1, _keys.Values, _ordered, _file.Holders, _findings) { AcceptsEdDsaName = AcceptsEdDsaName };
    }

    /// <summary>Whether alg may say EdDSA.</summary>
    public bool AcceptsEdDsaName { get; init; }

    /// <summary>The same list stays the same object, so that licenses which refer to it go on seeing the newest.</summary>
    private PinnedStatusList ListOf(TrustFileIssuer issuer, TrustFileStatusList list) =>
        _before?.Issuers.SelectMany(known => known.StatusLists).FirstOrDefault(known =>
            string.Equals(known.Issuer, issuer.Url, StringComparison.Ordinal)
            && string.Equals(known.Uri, list.Uri, StringComparison.Ordinal)
            && string.Equals(known.File, list.File, StringComparison.Ordinal))
        ?? new PinnedStatusList(issuer.Url, list.Uri, list.File);

    private PinnedIssuer Add(PinnedIssuer issuer)
    {
        _issuers.Add(issuer.Url, issuer);
        _ordered.Add(issuer);
        return issuer;
    }

    private void AddKeys(PinnedIssuer issuer, IReadOnlyList<PublicKey> keys, DateTimeOffset? usableUntil)
    {
        foreach (PublicKey key in keys)
        {
            _keys.TryAdd(key.KeyId, new PinnedKey(key, issuer, bounds: null, usableUntil));
        }
    }

    /// <summary>Manifests that were loaded for bounds before need not be loaded again.</summary>
    private void KeepManifests(IReadOnlyList<DelegationPath> paths)
    {
        Dictionary<string, RecordingManifestReference> loaded = Manifests(_before?.Keys.SelectMany(key => key.Bounds?.Paths ?? []) ?? [])
            .Where(manifest => manifest.Loaded is not null).DistinctBy(manifest => manifest.Sha256, StringComparer.Ordinal).ToDictionary(manifest => manifest.Sha256, StringComparer.Ordinal);
        foreach (RecordingManifestReference manifest in Manifests(paths))
        {
            if (loaded.TryGetValue(manifest.Sha256, out RecordingManifestReference? same) && same.Count == manifest.Count)
            {
                manifest.Take(same.Loaded!);
            }
        }
    }

    private static IEnumerable<RecordingManifestReference> Manifests(IEnumerable<DelegationPath> paths) =>
        paths.SelectMany(path => path.Statements).SelectMany(statement => statement.Grants).Select(grant => grant.Recordings.Manifest).OfType<RecordingManifestReference>();

    private void AddDelegates()
    {
        var delegated = new DelegatedKeys(_keys, _file.Holders);
        foreach (TrustFileIssuer issuer in _file.Issuers.Where(issuer => issuer.Delegations.Count > 0))
        {
            PinnedKey[] own = [.. _keys.Values.Where(key => ReferenceEquals(key.Issuer, _issuers[issuer.Url]))];
            var resolver = new DelegationResolver(issuer.Url, own, [.. issuer.Delegations.Select(text => new SealedDelegation(text, _issuers, _now, AcceptsEdDsaName))]);
            IReadOnlyList<DelegationPath> paths = resolver.Resolve();
            KeepManifests(paths);
            delegated.Add(paths);
            _findings.AddRange(resolver.Findings);
        }

        foreach (DelegatedKey key in delegated.All)
        {
            PinnedIssuer issuer = _issuers.GetValueOrDefault(key.Issuer) ?? Add(new PinnedIssuer(key.Issuer, []));
            _keys.Add(key.PublicKey.KeyId, new PinnedKey(key.PublicKey, issuer, new DelegationBounds(key.Paths)));
        }

        _findings.AddRange(delegated.Findings);
    }
}
