using System.Collections.Frozen;

namespace ArtistFirst;

/// <summary>
/// From a recording to the grants that name it: by ISRC, by catalogue, by label. Immutable. Candidates stand in the order in which they
/// are tried: the license that lasts longest first, so that the answer does not depend on file names or on the order of loading.
/// </summary>
internal sealed class WalletIndex
{
    public static readonly WalletIndex Nothing = new([], RecordingBuckets.Nothing, FrozenDictionary<CatalogueId, int[]>.Empty, FrozenDictionary<PartyId, int[]>.Empty);

    private readonly WalletCandidate[] _candidates;
    private readonly RecordingBuckets _byRecording;
    private readonly FrozenDictionary<CatalogueId, int[]> _byCatalogue;
    private readonly FrozenDictionary<PartyId, int[]> _byLabel;

    internal WalletIndex(
        WalletCandidate[] candidates, RecordingBuckets byRecording, FrozenDictionary<CatalogueId, int[]> byCatalogue, FrozenDictionary<PartyId, int[]> byLabel)
    {
        _candidates = candidates;
        _byRecording = byRecording;
        _byCatalogue = byCatalogue;
        _byLabel = byLabel;
    }

    /// <summary>Every grant in the wallet.</summary>
    public ReadOnlySpan<WalletCandidate> Candidates => _candidates;

    /// <summary>The grants that name the recording itself, its catalogues or its labels, tried in turn.</summary>
    /// <param name="request">The request.</param>
    /// <param name="at">The instant of the use.</param>
    /// <param name="listing">The catalogues and labels of the recording; null where nothing is known of them.</param>
    /// <param name="verifier">Looks again at each license: time, status and trust may have changed since it was loaded.</param>
    public LicenseMatch Find(in UseRequest request, DateTimeOffset at, RecordingListing? listing, LicenseVerifier verifier)
    {
        Attempt attempt = new(_candidates, verifier, at);
        if (attempt.TryAny(_byRecording.Of(request.Recording), request, listing) || listing is null)
        {
            return attempt.Match;
        }

        for (int i = 0; i < listing.Catalogues.Count; i++)
        {
            if (_byCatalogue.TryGetValue(listing.Catalogues[i], out int[]? grants) && attempt.TryAny(grants, request, listing))
            {
                return attempt.Match;
            }
        }

        for (int i = 0; i < listing.Labels.Count; i++)
        {
            if (_byLabel.TryGetValue(listing.Labels[i], out int[]? grants) && attempt.TryAny(grants, request, listing))
            {
                return attempt.Match;
            }
        }

        return attempt.Match;
    }

    /// <summary>One search: the first candidate that covers the request wins; else the one that came closest is remembered.</summary>
    private ref struct Attempt(ReadOnlySpan<WalletCandidate> candidates, LicenseVerifier verifier, DateTimeOffset at)
    {
        private readonly ReadOnlySpan<WalletCandidate> _candidates = candidates;

        public LicenseMatch Match { get; private set; }

        public bool TryAny(ReadOnlySpan<int> indexes, in UseRequest request, RecordingListing? listing)
        {
            foreach (int index in indexes)
            {
                ref readonly WalletCandidate candidate = ref _candidates[index];
                LicenseOutcome outcome = candidate.Cover(request, at, listing);
                outcome = outcome == LicenseOutcome.Valid ? verifier.Recheck(candidate.License, at) : outcome;
                if (outcome == LicenseOutcome.Valid)
                {
                    Match = new LicenseMatch(candidate.License, candidate.Grant, candidate.Conditions.Duties);
                    return true;
                }

                if (Match.Outcome == LicenseOutcome.NotVerified || Closeness.IsCloser(outcome, Match.Outcome))
                {
                    Match = new LicenseMatch(outcome, candidate.License);
                }
            }

            return false;
        }
    }
}
