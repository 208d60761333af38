using System.Runtime.CompilerServices;

namespace ArtistFirst.Testing;

/// <summary>
/// A usage ledger for tests: it answers as the durable ones do, and is gone with the process. Thread-safe.
/// </summary>
public sealed class InMemoryUsageLedger : ProvableUsageLedger
{
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly List<UsageEntry> _entries = [];
    private readonly MemoryLedgerStore _store;
    private readonly Dictionary<(OperationId Operation, UsageEventKind Kind), UsageEntry> _first = [];

    /// <summary>Makes a ledger without entries.</summary>
    /// <param name="time">The clock for <see cref="UsageEntry.RecordedAt"/>; null for the system's.</param>
    public InMemoryUsageLedger(TimeProvider? time = null)
    {
        _time = time ?? TimeProvider.System;
        _store = new MemoryLedgerStore(() => Entries);
    }

    /// <summary>Whether it records. Set it to false to see what your code does when the ledger is down: every append then throws AF4001.</summary>
    /// <value>The default is true.</value>
    public bool IsAvailable { get; set; } = true;

    /// <summary>What is recorded so far, in order.</summary>
    public IReadOnlyList<UsageEntry> Entries
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries];
            }
        }
    }

    /// <inheritdoc/>
    public override ValueTask<UsageReceipt> AppendAsync(UsageEvent usage, CancellationToken cancellationToken = default)
    {
        EncodedUsage encoded = EncodedUsage.Of(usage);
        cancellationToken.ThrowIfCancellationRequested();
        EnsureAvailable();
        lock (_lock)
        {
            return new(Append(encoded));
        }
    }

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyList<UsageReceipt>> AppendAllAsync(IReadOnlyList<UsageEvent> usages, CancellationToken cancellationToken = default)
    {
        EncodedUsage[] encoded = EncodedUsage.All(usages);
        cancellationToken.ThrowIfCancellationRequested();
        EnsureAvailable();
        lock (_lock)
        {
            return new([.. encoded.Select(Append)]);
        }
    }

    /// <inheritdoc/>
    public override ValueTask EnsureWritableAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        EnsureAvailable();
        return ValueTask.CompletedTask;
    }

    /// <summary>Reads what is recorded when the reading begins.</summary>
    /// <param name="from">The position to begin at, 0 for the first entry.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The entries in order.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> is negative.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public override IAsyncEnumerable<UsageEntry> ReadAsync(long from = 0, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        return EnumerateAsync(from, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<IReadOnlyList<UsageEntry>> FindAsync(OperationId operation, CancellationToken cancellationToken = default)
        => Task.FromResult<IReadOnlyList<UsageEntry>>([.. Entries.Where(entry => entry.Event.OperationId == operation)]);

    internal override LedgerStore Store => _store;

    private void EnsureAvailable()
    {
        if (!IsAvailable)
        {
            throw new ComplianceException([LedgerUnavailable.Found($"A test has set {nameof(InMemoryUsageLedger)}.{nameof(IsAvailable)} to false.")]);
        }
    }

    private async IAsyncEnumerable<UsageEntry> EnumerateAsync(long from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (UsageEntry entry in Entries.Where(entry => entry.Sequence >= from))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return await ValueTask.FromResult(entry).ConfigureAwait(false);
        }
    }

    private UsageReceipt Append(EncodedUsage usage)
    {
        (OperationId, UsageEventKind) key = (usage.Event.OperationId, usage.Event.Kind);
        if (_first.TryGetValue(key, out UsageEntry? first))
        {
            return usage.ReceiptFor(first);
        }

        UsageEntry entry = usage.EntryAt(_entries.Count, _entries.LastOrDefault()?.ChainHash ?? default, _time.GetUtcNow());
        _entries.Add(entry);
        _first.Add(key, entry);
        return new UsageReceipt(UsageReceiptOutcome.Created, entry.Sequence, entry.RecordedAt, entry.EventHash);
    }
}
