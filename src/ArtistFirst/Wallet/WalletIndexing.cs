using System.Collections.Frozen;

namespace ArtistFirst;

/// <summary>Builds the index of a wallet from its licenses.</summary>
internal static class WalletIndexing
{
    public static WalletIndex Build(IEnumerable<WalletEntry> entries)
    {
        WalletCandidate[] candidates = [.. InOrderOfTrial(entries)];
        List<(ulong Recording, int Candidate)> recordings = [];
        Dictionary<CatalogueId, List<int>> catalogues = [];
        Dictionary<PartyId, List<int>> labels = [];
        for (int rank = 0; rank < candidates.Length; rank++)
        {
            RecordingScope scope = candidates[rank].Grant.Recordings;
            foreach (ulong recording in scope.PackedRecordings)
            {
                recordings.Add((recording, rank));
            }

            Add(catalogues, scope.Catalogues, rank);
            Add(labels, scope.Labels, rank);
        }

        return new WalletIndex(candidates, RecordingBuckets.Build(recordings, candidates.Length), Freeze(catalogues), Freeze(labels));
    }

    /// <summary>
    /// The license that lasts longest first; then by id, so that the order is total. The same license in two files counts once, the file that counts
    /// before one that does not.
    /// </summary>
    private static IEnumerable<WalletCandidate> InOrderOfTrial(IEnumerable<WalletEntry> entries)
    {
        HashSet<GrantConditions> shared = [];
        return LicensesInOrder(entries).SelectMany(license => license.Grants, (license, grant) => new WalletCandidate(license, grant, Share(grant, shared)));
    }

    private static IOrderedEnumerable<License> LicensesInOrder(IEnumerable<WalletEntry> entries) => entries
        .OrderByDescending(entry => entry.Verdict.IsValid)
        .Select(entry => entry.License)
        .OfType<License>()
        .DistinctBy(license => (license.Issuer, license.Id))
        .OrderByDescending(license => license.ExpiresAt)
        .ThenBy(license => license.Issuer, StringComparer.Ordinal)
        .ThenBy(license => license.Id, StringComparer.Ordinal);

    private static GrantConditions Share(LicenseGrant grant, HashSet<GrantConditions> shared)
    {
        if (shared.TryGetValue(grant.Conditions, out GrantConditions? same))
        {
            return grant.Conditions = same;
        }

        shared.Add(grant.Conditions);
        return grant.Conditions;
    }

    private static void Add<TKey>(Dictionary<TKey, List<int>> index, IReadOnlyList<TKey> keys, int rank)
        where TKey : notnull
    {
        foreach (TKey key in keys)
        {
            if (!index.TryGetValue(key, out List<int>? ranks))
            {
                index[key] = ranks = [];
            }

            ranks.Add(rank);
        }
    }

    private static FrozenDictionary<TKey, int[]> Freeze<TKey>(Dictionary<TKey, List<int>> index)
        where TKey : notnull =>
        index.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray());
}
