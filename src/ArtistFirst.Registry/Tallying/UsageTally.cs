using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>
/// The uses of a period, added up. Its memory is bounded by how many different rows there are (<see cref="UsageRowKey"/>), not by how many uses; where positions are
/// kept, by a few bytes a use as well.
/// </summary>
internal sealed class UsageTally(RateCard card, ShareBook shares, SubscriberBook? subscribers, bool keepsPositions)
{
    private readonly (string Name, RatePool Terms)[] _pools = [.. card.Pools()];
    private readonly Dictionary<UsageRowKey, int> _places = [];
    private readonly long[] _outputs = new long[2];
    private readonly HashSet<long> _removed = [];
    private UsageRow[] _rows = new UsageRow[256];

    public RateCard Card => card;

    public ShareBook Shares => shares;

    public SubscriberBook? Subscribers => subscribers;

    public NameTable Models { get; } = new();

    public NameTable Licenses { get; } = new();

    public IReadOnlyList<(string Name, RatePool Terms)> Pools => _pools;

    public ReadOnlySpan<UsageRow> Rows => _rows.AsSpan(0, _places.Count);

    /// <summary>Uses on record that no pool pays for.</summary>
    public long UnpaidUses { get; private set; }

    public long OutputsOf(int pool) => _outputs[pool];

    public List<long> PositionsOf(int row) => _rows[row].Positions.ToList(_removed);

    public RecordingShares RecordingOf(in UsageRow row) => shares[row.Key.Recording];

    /// <summary>Whether an event is one that a pool counts, if nothing takes it back.</summary>
    public bool IsCounted(UsageEvent usage, int pool)
    {
        RatePool terms = _pools[pool].Terms;
        UsageEventKind kind = terms.Counting == PoolCounting.Deliveries ? UsageEventKind.Delivered : UsageEventKind.Authorized;
        return usage.Kind == kind && Concerns(usage, pool);
    }

    /// <summary>Whether a pool pays for the uses of an event.</summary>
    public bool Concerns(UsageEvent usage, int pool) =>
        (usage.Uses & _pools[pool].Terms.Uses) != Uses.None && (card.Licensee is null || string.Equals(card.Licensee, usage.Licensee, StringComparison.Ordinal));

    /// <summary>Counts an event in every pool that counts such events.</summary>
    public void Count(UsageEntry entry)
    {
        bool isPaid = false;
        for (int pool = 0; pool < _pools.Length; pool++)
        {
            isPaid |= Concerns(entry.Event, pool);
            if (IsCounted(entry.Event, pool))
            {
                Add(entry, pool, 1);
            }
        }

        UnpaidUses += isPaid || entry.Event.Kind != UsageEventKind.Authorized ? 0 : 1;
    }

    /// <summary>Adds an event to a pool, or takes it out again.</summary>
    public void Add(UsageEntry entry, int pool, int sign)
    {
        UsageEvent usage = entry.Event;
        RatePool terms = _pools[pool].Terms;
        _outputs[pool] += sign;
        if (sign < 0)
        {
            _removed.Add(entry.Sequence);
        }

        int subscriber = terms.Strategy == PoolStrategy.UserCentric ? subscribers!.SubscriberOf(usage.OperationId) : 0;
        UsageRowKey key = new(
            (byte)pool, 0, default, usage.Uses & terms.Uses, usage.Territory, 0, Months.Of(usage.At), usage.Model is null ? 0 : Models.NumberOf(usage.Model), Licenses.NumberOf(usage.LicenseId), 1, 1, subscriber);
        if (terms.Counting == PoolCounting.Authorizations)
        {
            Add(entry, key, WholeSource(usage), terms, sign);
            return;
        }

        IReadOnlyList<UsageSource> sources = usage.Delivery!.Sources;
        int voices = sources.Count(static source => source.Weights.Voice > 0);
        key = key with { Sources = (short)sources.Count, Voices = (short)(voices == 0 ? sources.Count : voices) };
        foreach (UsageSource source in sources)
        {
            Add(entry, key with { Work = source.Work }, source, terms, sign);
        }
    }

    private void Add(UsageEntry entry, UsageRowKey key, UsageSource source, RatePool terms, int sign)
    {
        RecordingShares recording = shares.Find(source.Recording);
        key = key with { Recording = recording.Number, Epoch = recording.EpochOf(entry.Event.At, key.Work) };
        ref UsageRow row = ref RowOf(key);
        long sureness = SourceWeight.SurenessOf(source, terms);
        bool hasVoice = source.Weights.Voice > 0 || key.Voices == key.Sources;
        row.Count += sign;
        row.Master += sign * SourceWeight.Of(sureness, source.Weights.Master, key.Sources, hasPart: true);
        row.Work += sign * SourceWeight.Of(sureness, source.Weights.Work, key.Sources, hasPart: true);
        row.Voice += sign * SourceWeight.Of(sureness, source.Weights.Voice, key.Voices, hasVoice);
        row.FirstTicks = long.Min(row.FirstTicks, entry.Event.At.UtcTicks);
        if (keepsPositions && sign > 0)
        {
            row.Positions.Add(entry.Sequence);
        }
    }

    private ref UsageRow RowOf(UsageRowKey key)
    {
        ref int place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, key, out bool exists);
        if (!exists)
        {
            place = _places.Count - 1;
            if (place == _rows.Length)
            {
                Array.Resize(ref _rows, _rows.Length * 2);
            }

            _rows[place].Key = key;
            _rows[place].FirstTicks = long.MaxValue;
        }

        return ref _rows[place];
    }

    // An opened recording is the whole of its own use.
    private static UsageSource WholeSource(UsageEvent usage) => new() { Recording = usage.Recording, Weights = new SideWeights(SideWeights.Whole, SideWeights.Whole, SideWeights.Whole) };
}
