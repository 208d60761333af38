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

    private readonly HashSet<OperationId> _unmatched = [.. unmatched];
    private readonly HashSet<OperationId> _special = [];
    private readonly List<UsageEntry> _block = new(BlockSize);

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
    /// <param name="horizon">The position up to which is known what was taken back; null for <paramref name="to"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The position behind the range.</returns>
    public async Task<long> ReadAsync(long from, long? to, long? horizon, CancellationToken cancellationToken)
    {
        long end = horizon ?? to ?? long.MaxValue;
        long next = long.Max(0, from - 1);
        await foreach (UsageEntry entry in ledger.ReadAsync(next).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (entry.Sequence >= end)
            {
                break;
            }

            if (entry.Sequence != next)
            {
                throw new ComplianceException([LedgerAltered.Found(next, $"it is missing; the next one is {entry.Sequence}.")]);
            }

            next++;
            ChainHash = entry.ChainHash;
            if (entry.Sequence < from)
            {
                ChainBefore = entry.ChainHash;
                continue;
            }

            Note(entry.Event);
            if (to is null || entry.Sequence < to)
            {
                await BlockAsync(entry, cancellationToken).ConfigureAwait(false);
            }
        }

        if (end != long.MaxValue && next < end)
        {
            throw new ComplianceException([LedgerNotContinued.Found($"It should have {end} entries at least; it has {next}.")]);
        }

        await CountAsync(cancellationToken).ConfigureAwait(false);
        long rangeEnd = to ?? long.Max(next, from);
        await ReconcileAsync(from, rangeEnd, next, cancellationToken).ConfigureAwait(false);
        return rangeEnd;
    }

    private async ValueTask BlockAsync(UsageEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Event.Kind is not (UsageEventKind.Delivered or UsageEventKind.Authorized))
        {
            return;
        }

        _block.Add(entry);
        if (_block.Count == BlockSize)
        {
            progress?.Report(entry.Sequence + 1);
            await CountAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask CountAsync(CancellationToken cancellationToken)
    {
        await tally.Shares.FetchAsync(_block.SelectMany(static entry => AssetsOf(entry.Event)), cancellationToken).ConfigureAwait(false);
        foreach (UsageEntry entry in _block)
        {
            tally.Count(entry);
        }

        _block.Clear();
    }

    private static IEnumerable<(Isrc Recording, Iswc Work)> AssetsOf(UsageEvent usage) =>
        usage.Delivery is { } delivery ? delivery.Sources.Select(static source => (source.Recording, source.Work)).Append((usage.Recording, default)) : [(usage.Recording, default)];

    // Where opening is what counts, a failure takes it back, and starting again or a delivery brings it back; a correction matters everywhere.
    private void Note(UsageEvent usage)
    {
        bool isSpecial = usage.Kind switch
        {
            UsageEventKind.Corrected => true,
            UsageEventKind.Failed or UsageEventKind.Started or UsageEventKind.Delivered when CountsOpening(usage) => true,
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
                await tally.Shares.FetchAsync(AssetsOf(entry.Event), cancellationToken).ConfigureAwait(false);
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
