namespace ArtistFirst.Registry;

/// <summary>
/// The uses of a period, added up in rows (<see cref="UsageRowKey"/>). How much memory it takes does not depend on how many uses or rows there are; see <see cref="UsageRowBook"/>.
/// </summary>
internal sealed class UsageTally(RateCard card, ShareBook shares, SubscriberBook? subscribers, bool keepsPositions, int mostRows = UsageRowBook.MostRows) : IDisposable
{
    private readonly (string Name, RatePool Terms)[] _pools = [.. card.Pools()];
    private readonly long[] _outputs = new long[2];

    public RateCard Card => card;

    public ShareBook Shares => shares;

    public SubscriberBook? Subscribers => subscribers;

    public NameTable Models { get; } = new();

    public NameTable Licenses { get; } = new();

    public IReadOnlyList<(string Name, RatePool Terms)> Pools => _pools;

    /// <summary>The rows. Once one was read, no use is added any more.</summary>
    public UsageRowBook Rows { get; } = new(mostRows);

    /// <summary>Positions of uses that were taken back.</summary>
    public HashSet<long> Removed { get; } = [];

    /// <summary>Uses on record that no pool pays for.</summary>
    public long UnpaidUses { get; private set; }

    public long OutputsOf(int pool) => _outputs[pool];

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
            Removed.Add(entry.Sequence);
        }

        IReadOnlyList<UsageSource> sources = terms.Counting == PoolCounting.Authorizations ? [WholeSource(usage)] : usage.Delivery!.Sources;
        int voices = 0;
        for (int i = 0; i < sources.Count; i++)
        {
            voices += sources[i].Weights.Voice > 0 ? 1 : 0;
        }

        UseKey key = new(
            UseKey.PlaceOf(pool, usage.Territory, usage.Uses & terms.Uses),
            Months.Of(usage.At),
            usage.Model is null ? 0 : Models.NumberOf(usage.Model),
            Licenses.NumberOf(usage.LicenseId),
            (short)sources.Count,
            (short)(voices == 0 ? sources.Count : voices),
            terms.Strategy == PoolStrategy.UserCentric ? subscribers!.SubscriberOf(usage.OperationId) : 0);
        for (int i = 0; i < sources.Count; i++)
        {
            Add(entry, key, sources[i], terms, sign);
        }
    }

    public void Dispose() => Rows.Dispose();

    private void Add(UsageEntry entry, in UseKey common, UsageSource source, RatePool terms, int sign)
    {
        RecordingShares recording = shares.Find(source.Recording);
        UsageRowKey key = new(recording.Number, source.Work, recording.EpochOf(entry.Event.At, source.Work), common);
        ref UsageRow row = ref keepsPositions && sign > 0 ? ref Rows.At(key, entry.Sequence) : ref Rows[key];
        long sureness = SourceWeight.SurenessOf(source, terms);
        bool hasVoice = source.Weights.Voice > 0 || common.Voices == common.Sources;
        row.Count += sign;
        row.Master += sign * SourceWeight.Of(sureness, source.Weights.Master, common.Sources, hasPart: true);
        row.Work += sign * SourceWeight.Of(sureness, source.Weights.Work, common.Sources, hasPart: true);
        row.Voice += sign * SourceWeight.Of(sureness, source.Weights.Voice, common.Voices, hasVoice);
        row.FirstTicks = long.Min(row.FirstTicks, entry.Event.At.UtcTicks);
    }

    // An opened recording is the whole of its own use.
    private static UsageSource WholeSource(UsageEvent usage) => new() { Recording = usage.Recording, Weights = new SideWeights(SideWeights.Whole, SideWeights.Whole, SideWeights.Whole) };
}
