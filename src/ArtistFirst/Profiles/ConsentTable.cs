namespace ArtistFirst;

/// <summary>
/// A register compiled for one licensee: for every recording the rows that speak of it, as numbers in one array. Recordings with the same rows share
/// them. Immutable; answers what <see cref="ConsentEvaluator"/> answers, without an allocation.
/// </summary>
internal sealed class ConsentTable(IsrcIndex<int> starts, long[] rows, ProfilePools pools, RecordingListing[] listings)
{
    /// <summary>How many bytes the shared rows take.</summary>
    public long RowBytes => (long)rows.Length * sizeof(long);

    /// <summary>Answers a request that says which recording, which uses and where.</summary>
    /// <param name="request">The request.</param>
    /// <param name="at">The instant, in ticks of UTC.</param>
    public ConsentDecision Decide(in UseRequest request, long at)
    {
        if (!starts.TryGetValue(request.Recording, out int start))
        {
            return ConsentDecision.Unresolved(UnknownRecording.Rule.Code);
        }

        ref readonly ProfileHeader header = ref ProfileRows.HeaderAt(rows, start);
        return header.Settles(request, at, pools) ? ConsentDecision.Allow(header.SettledDuties) : ProfileDecision.Run(pools, new ProfileRows(rows, start), request, at);
    }

    /// <summary>The catalogues and labels of a recording.</summary>
    public RecordingListing? FindListing(Isrc recording) =>
        starts.TryGetValue(recording, out int start) ? listings[ProfileRows.HeaderAt(rows, start).Listing] : null;
}
