using System.Runtime.CompilerServices;

namespace ArtistFirst.Registry;

/// <summary>
/// Adds up the entries [from, to) of a ledger by what is known at a later position. One pass over the range: what is taken back, or tried again, is noted by
/// operation id. Where there is any, the ledger is asked about those operations one by one, or, where they are many or it cannot be asked, a second pass picks out what
/// the whole ledger says about them; memory is bounded by how many they are.
/// </summary>
internal sealed class UsageReading(UsageTally tally, EntrySource ledger, IEnumerable<OperationId> unmatched, IProgress<long>? progress)
{
    private const int BlockSize = 1024;

    // Asking for one operation costs about as much as reading so many entries.
    private const int EntriesOfOneQuestion = 64;

    private readonly bool _countsOpenings = tally.Pools.Any(static pool => pool.Terms.Counting == PoolCounting.Authorizations);
    private readonly HashSet<OperationId> _unmatched = [.. unmatched];
    private readonly HashSet<OperationId> _special = [];
    private readonly List<UsageEntry> _block = new(BlockSize);
    private long _from;
    private long? _to;
    private long _end;
    private long _next;

    /// <summary>Operations that were taken back before what they take back is on record.</summary>
    public IReadOnlyCollection<OperationId> Unmatched => _unmatched;

    /// <summary>Entries before the range that no longer count, or count again: closed periods that have to be restated.</summary>
    public List<UsageEntry> Reopened { get; } = [];

    /// <summary>The chain hash of the last entry that was looked at.</summary>
    public Sha256Hash ChainHash { get; private set; }

    /// <summary>The chain hash of the entry before the range.</summary>
    public Sha256Hash ChainBefore { get; private set; }

    /// <summary>Reads.</summary>
    /// <param name="from">The first position of the range.</param>
    /// <param name="to">The position behind the range; null for the end of the ledger.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The position behind the range.</returns>
    public async Task<long> ReadAsync(long from, long? to, CancellationToken cancellationToken)
    {
        Begin(from, to, to);
        await ReadTogetherAsync(ledger, [this], cancellationToken).ConfigureAwait(false);
        return _to ?? long.Max(_next, _from);
    }

    /// <summary>Says what is read.</summary>
    /// <param name="from">The first position of the range.</param>
    /// <param name="to">The position behind the range; null for the end of the ledger.</param>
    /// <param name="horizon">The position up to which is known what was taken back; null for the end of the ledger.</param>
    public void Begin(long from, long? to, long? horizon)
    {
        (_from, _to, _end) = (from, to, horizon ?? long.MaxValue);
        _next = long.Max(0, from - 1);
    }

    /// <summary>Reads for several at once that begin at the same position: the ledger is read, and its chain checked, once.</summary>
    public static async Task ReadTogetherAsync(EntrySource ledger, IReadOnlyList<UsageReading> readings, CancellationToken cancellationToken)
    {
        long end = readings.Max(static reading => reading._end);
        await foreach (UsageEntry entry in ledger.ReadAsync(readings[0]._next).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (entry.Sequence >= end)
            {
                break;
            }

            for (int i = 0; i < readings.Count; i++)
            {
                if (readings[i].Takes(entry))
                {
                    await readings[i].CountAsync(cancellationToken).ConfigureAwait(false);
                }
            }
        }

        foreach (UsageReading reading in readings)
        {
            await reading.EndAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes the next entry.</summary>
    /// <returns>Whether enough have gathered to be counted.</returns>
    private bool Takes(UsageEntry entry)
    {
        if (entry.Sequence >= _end)
        {
            return false;
        }

        if (entry.Sequence != _next)
        {
            throw new ComplianceException([LedgerAltered.Found(_next, $"it is missing; the next one is {entry.Sequence}.")]);
        }

        _next++;
        ChainHash = entry.ChainHash;
        if (entry.Sequence < _from)
        {
            ChainBefore = entry.ChainHash;
            return false;
        }

        Note(entry.Event);
        if ((_to is null || entry.Sequence < _to) && entry.Event.Kind is (UsageEventKind.Delivered or UsageEventKind.Authorized))
        {
            _block.Add(entry);
        }

        return _block.Count == BlockSize;
    }

    private async Task EndAsync(CancellationToken cancellationToken)
    {
        if (_end != long.MaxValue && _next < _end)
        {
            throw new ComplianceException([LedgerNotContinued.Found($"It should have {_end} entries at least; it has {_next}.")]);
        }

        await CountAsync(cancellationToken).ConfigureAwait(false);
        await ReconcileAsync(_from, _to ?? long.Max(_next, _from), _next, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask CountAsync(CancellationToken cancellationToken)
    {
        _block.ForEach(entry => Want(entry.Event));
        await tally.Shares.FetchWantedAsync(cancellationToken).ConfigureAwait(false);
        _block.ForEach(tally.Count);
        if (_block.Count > 0)
        {
            progress?.Report(_block[^1].Sequence + 1);
        }

        _block.Clear();
    }

    private void Want(UsageEvent usage)
    {
        for (int i = 0; i < usage.Delivery?.Sources.Count; i++)
        {
            tally.Shares.Want(usage.Delivery.Sources[i].Recording, usage.Delivery.Sources[i].Work);
        }

        tally.Shares.Want(usage.Recording, default);
    }

    // Where opening is what counts, a failure takes it back, whatever else it says, and starting again or a delivery brings it back; a correction matters everywhere.
    private void Note(UsageEvent usage)
    {
        bool isSpecial = usage.Kind switch
        {
            UsageEventKind.Corrected => true,
            UsageEventKind.Failed when _countsOpenings => true,
            UsageEventKind.Started or UsageEventKind.Delivered when CountsOpening(usage) => true,
            _ => _unmatched.Count > 0 && _unmatched.Contains(usage.OperationId),
        };
        if (isSpecial)
        {
            _special.Add(usage.OperationId);
        }
    }

    private bool CountsOpening(UsageEvent usage)
    {
        for (int pool = 0; pool < tally.Pools.Count; pool++)
        {
            if (tally.Pools[pool].Terms.Counting == PoolCounting.Authorizations && tally.Concerns(usage, pool))
            {
                return true;
            }
        }

        return false;
    }

    private async Task ReconcileAsync(long from, long to, long horizon, CancellationToken cancellationToken)
    {
        if (_special.Count == 0)
        {
            return;
        }

        Dictionary<OperationId, OperationHistory> histories = [];
        await foreach (UsageEntry entry in SpecialAsync(horizon, cancellationToken).ConfigureAwait(false))
        {
            if (!histories.TryGetValue(entry.Event.OperationId, out OperationHistory? history))
            {
                histories.Add(entry.Event.OperationId, history = new OperationHistory());
            }

            history.Add(entry);
        }

        foreach ((OperationId operation, OperationHistory history) in histories.OrderBy(static pair => pair.Key))
        {
            Reconcile(history, from, to);
            _ = IsUnmatched(history) ? _unmatched.Add(operation) : _unmatched.Remove(operation);
        }
    }

    private async IAsyncEnumerable<UsageEntry> SpecialAsync(long horizon, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IAsyncEnumerable<UsageEntry> entries = _special.Count <= long.Max(horizon / EntriesOfOneQuestion, EntriesOfOneQuestion) && ledger.CanFind ? ledger.FindAsync(_special.Order(), cancellationToken) : ledger.ReadAsync(0);
        await foreach (UsageEntry entry in entries.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (entry.Sequence < horizon && _special.Contains(entry.Event.OperationId))
            {
                Want(entry.Event);
                await tally.Shares.FetchWantedAsync(cancellationToken).ConfigureAwait(false);
                yield return entry;
            }
        }
    }

    private void Reconcile(OperationHistory history, long from, long to)
    {
        for (int pool = 0; pool < tally.Pools.Count; pool++)
        {
            UsageEntry? standing = history.Standing(tally.Pools[pool].Terms.Counting);
            standing = standing is not null && tally.Concerns(standing.Event, pool) ? standing : null;
            UsageEntry? counted = history.Entries.FirstOrDefault(entry => tally.IsCounted(entry.Event, pool));
            Reopened.AddRange(new[] { standing, counted }.OfType<UsageEntry>().Where(entry => entry.Sequence < from && standing != counted));
            if (counted is not null && counted != standing && IsIn(counted, from, to))
            {
                tally.Add(counted, pool, -1);
            }

            if (standing is not null && counted != standing && IsIn(standing, from, to))
            {
                tally.Add(standing, pool, 1);
            }
        }
    }

    private static bool IsIn(UsageEntry entry, long from, long to) => entry.Sequence >= from && entry.Sequence < to;

    private static bool IsUnmatched(OperationHistory history) =>
        (history.Has(UsageEventKind.Corrected) && !(history.Has(UsageEventKind.Authorized) && history.Has(UsageEventKind.Delivered)))
        || (history.Has(UsageEventKind.Failed) && !history.Has(UsageEventKind.Authorized));
}
