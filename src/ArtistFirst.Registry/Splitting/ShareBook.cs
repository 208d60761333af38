namespace ArtistFirst.Registry;

/// <summary>The recordings of a settlement with their shares, fetched from the register when they are first met, many at a time.</summary>
/// <param name="source">Where shares come from.</param>
internal sealed class ShareBook(ShareSource source)
{
    private readonly IsrcIndex<int> _places = new(1024);
    private readonly List<RecordingShares> _recordings = [];
    private readonly HashSet<RightsRegister> _registers = [];

    public RecordingShares this[int number] => _recordings[number];

    /// <summary>The shares of a recording that was fetched before.</summary>
    public RecordingShares Find(Isrc isrc) => _recordings[_places.TryGetValue(isrc, out int place) ? place : throw new KeyNotFoundException($"{isrc} was not fetched.")];

    /// <summary>The name of a party, where one of the registers that were read has it; null otherwise.</summary>
    public string? NameOf(PartyId party) => _registers.Select(register => register.FindParty(party)?.Name).FirstOrDefault(static name => name is not null);

    /// <summary>Fetches what is not there yet.</summary>
    public async ValueTask FetchAsync(IEnumerable<Isrc> recordings, CancellationToken cancellationToken)
    {
        List<Isrc>? missing = null;
        foreach (Isrc isrc in recordings)
        {
            if (!_places.TryGetValue(isrc, out _))
            {
                _places.GetOrAdd(isrc, out _) = -1;
                (missing ??= []).Add(isrc);
            }
        }

        if (missing is null)
        {
            return;
        }

        RightsRegister register = await source.ReadAsync(missing, cancellationToken).ConfigureAwait(false);
        _registers.Add(register);
        foreach (Isrc isrc in missing)
        {
            _places.GetOrAdd(isrc, out _) = _recordings.Count;
            _recordings.Add(new RecordingShares(_recordings.Count, isrc, register, source.KnownAt));
        }
    }
}
