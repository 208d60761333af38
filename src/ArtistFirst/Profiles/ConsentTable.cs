namespace ArtistFirst;

/// <summary>
/// A register compiled for one licensee: for every recording the rows that speak of it, as numbers in one array. Recordings with the same rows share
/// them. Immutable; answers what <see cref="ConsentEvaluator"/> answers, without an allocation.
/// </summary>
internal sealed class ConsentTable
{
    /// <summary>The number of the set of territories that holds the world.</summary>
    public const int Everywhere = 0;

    /// <summary>The number of the list of models that holds every model.</summary>
    public const int AnyModel = 0;

    private readonly IsrcIndex<int> _starts;
    private readonly long[] _rows;
    private readonly TerritorySet[] _territories;
    private readonly ModelPattern[][] _models;
    private readonly RecordingListing[] _listings;
    private readonly Place[][] _places;

    internal ConsentTable(IsrcIndex<int> starts, long[] rows, TerritorySet[] territories, ModelPattern[][] models, RecordingListing[] listings, Place[][] places)
    {
        _starts = starts;
        _rows = rows;
        _territories = territories;
        _models = models;
        _listings = listings;
        _places = places;
    }

    /// <summary>How many bytes the shared rows take.</summary>
    public long RowBytes => (long)_rows.Length * sizeof(long);

    /// <summary>Answers a request that says which recording, which uses and where.</summary>
    /// <param name="request">The request.</param>
    /// <param name="at">The instant, in ticks of UTC.</param>
    /// <param name="isOdd">Whether only the plain evaluator can answer.</param>
    public ConsentDecision Decide(in UseRequest request, long at, out bool isOdd)
    {
        isOdd = false;
        if (!_starts.TryGetValue(request.Recording, out int start))
        {
            return ConsentDecision.Unresolved(UnknownRecording.Rule.Code);
        }

        ref readonly ProfileHeader header = ref ProfileRows.HeaderAt(_rows, start);
        if (header.Settles(request, at))
        {
            return ConsentDecision.Allow(header.SettledDuties);
        }

        ProfileRows rows = new(_rows, start);
        isOdd = rows.Header.Odd != 0;
        return isOdd ? default : ProfileDecision.Run(this, rows, request, at);
    }

    /// <summary>The catalogues and labels of a recording.</summary>
    public RecordingListing? FindListing(Isrc recording) =>
        _starts.TryGetValue(recording, out int start) ? _listings[ProfileRows.HeaderAt(_rows, start).Listing] : null;

    public ref readonly TerritorySet TerritoriesOf(int number) => ref _territories[number];

    public ReadOnlySpan<Place> PlacesOf(int number) => _places[number];

    public bool CoversModel(int number, ModelVersion? model) => number == AnyModel || StatementScope.Covers(_models[number], model);

    public bool MayReachModel(int number, ModelVersion? model) => number == AnyModel || StatementScope.MayReach(_models[number], model);
}
