namespace ArtistFirst.Registry;

/// <summary>The recordings of a settlement with their shares, fetched from the register when they are first met, many at a time.</summary>
/// <param name="source">Where shares come from.</param>
internal sealed class ShareBook(ShareSource source)
{
    private readonly IsrcIndex<int> _places = new(1024);
    private readonly List<RecordingShares> _recordings = [];
    private readonly Dictionary<Iswc, Work?> _works = [];
    private readonly HashSet<RightsRegister> _registers = [];
    private readonly Dictionary<PartyId, string> _names = [];
    private readonly List<Isrc> _missing = [];
    private readonly List<(Isrc Recording, Iswc Work)> _stated = [];

    public RecordingShares this[int number] => _recordings[number];

    /// <summary>The shares of a recording that was fetched before.</summary>
    public RecordingShares Find(Isrc isrc) => _recordings[_places.TryGetValue(isrc, out int place) ? place : throw new KeyNotFoundException($"{isrc} was not fetched.")];

    /// <summary>The name of a party, where one of the registers that were read has it; null otherwise.</summary>
    public string? NameOf(PartyId party) => _names.GetValueOrDefault(party);

    /// <summary>Asks for a recording, to be fetched with others by <see cref="FetchWantedAsync"/>.</summary>
    /// <param name="isrc">The recording.</param>
    /// <param name="work">The work that was stated with it; none for those that the register links to it.</param>
    public void Want(Isrc isrc, Iswc work)
    {
        if (!_places.TryGetValue(isrc, out _))
        {
            _places.GetOrAdd(isrc, out _) = -1;
            _missing.Add(isrc);
        }

        if (!work.IsEmpty && !_works.ContainsKey(work))
        {
            _stated.Add((isrc, work));
        }
    }

    /// <summary>Fetches what is not there yet.</summary>
    /// <param name="assets">Recordings, each with the work that was stated with it; none for those that the register links to it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public ValueTask FetchAsync(IEnumerable<(Isrc Recording, Iswc Work)> assets, CancellationToken cancellationToken)
    {
        foreach ((Isrc isrc, Iswc work) in assets)
        {
            Want(isrc, work);
        }

        return FetchWantedAsync(cancellationToken);
    }

    /// <summary>Fetches what was asked for and is not there yet.</summary>
    public ValueTask FetchWantedAsync(CancellationToken cancellationToken) => _missing.Count + _stated.Count == 0 ? ValueTask.CompletedTask : FetchMissingAsync(cancellationToken);

    private async ValueTask FetchMissingAsync(CancellationToken cancellationToken)
    {
        if (_missing.Count > 0)
        {
            RightsRegister register = await source.ReadAsync(_missing, [], cancellationToken).ConfigureAwait(false);
            Name(register);
            foreach (Isrc isrc in _missing)
            {
                _places.GetOrAdd(isrc, out _) = _recordings.Count;
                _recordings.Add(new RecordingShares(_recordings.Count, isrc, register, source.KnownAt, work => _works.GetValueOrDefault(work)));
            }

            _missing.Clear();
        }

        if (_stated.Count > 0)
        {
            await FetchWorksAsync(_stated, cancellationToken).ConfigureAwait(false);
            _stated.Clear();
        }
    }

    // What a recording's own register knows was read with it.
    private async ValueTask FetchWorksAsync(List<(Isrc Recording, Iswc Work)> stated, CancellationToken cancellationToken)
    {
        Iswc[] works = [.. stated.Where(asset => Find(asset.Recording).Row?.Works.Contains(asset.Work) == false).Select(static asset => asset.Work).Distinct()];
        if (works.Length > 0)
        {
            RightsRegister register = await source.ReadAsync([], works, cancellationToken).ConfigureAwait(false);
            Name(register);
            Array.ForEach(works, work => _works.Add(work, register.FindWork(work)));
        }
    }

    // Of a register elsewhere there are as many parts as there were times to fetch: too many to look through for each payee.
    private void Name(RightsRegister register)
    {
        if (_registers.Add(register))
        {
            foreach (Party party in register.Contents.Parties)
            {
                _names[party.Id] = party.Name;
            }
        }
    }
}
