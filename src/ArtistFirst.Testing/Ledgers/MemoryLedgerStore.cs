namespace ArtistFirst.Testing;

/// <summary>What a ledger in memory keeps beside its entries.</summary>
/// <param name="entries">The entries, as they are now.</param>
internal sealed class MemoryLedgerStore(Func<IReadOnlyList<UsageEntry>> entries) : LedgerStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(int Level, long Tile), Sha256Hash> _roots = [];
    private readonly Dictionary<string, long> _quotas = new(StringComparer.Ordinal);
    private readonly Dictionary<Sha256Hash, (byte[] Salt, byte[] Data)> _sideRecords = [];
    private readonly SortedSet<(long Size, string Text)> _checkpoints = [];

    public override Task<LedgerHead> ReadHeadAsync(CancellationToken cancellationToken)
        => Task.FromResult(entries() is { Count: > 0 } all ? new LedgerHead(all.Count, all[^1].ChainHash) : default);

    public override Task<Sha256Hash[]> ReadLeavesAsync(long from, int count, CancellationToken cancellationToken)
        => Task.FromResult(entries().Skip((int)from).Take(count).Select(static entry => entry.EventHash).ToArray());

    public override Task<Sha256Hash[]> ReadTileRootsAsync(int level, long from, int count, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(Enumerable.Range(0, count).TakeWhile(i => _roots.ContainsKey((level, from + i))).Select(i => _roots[(level, from + i)]).ToArray());
        }
    }

    public override Task AddTileRootsAsync(int level, long from, IReadOnlyList<Sha256Hash> roots, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            for (int i = 0; i < roots.Count; i++)
            {
                _roots.TryAdd((level, from + i), roots[i]);
            }
        }

        return Task.CompletedTask;
    }

    public override Task<IReadOnlyList<string>> ReadCheckpointsAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<string>>([.. _checkpoints.Select(static checkpoint => checkpoint.Text)]);
        }
    }

    public override Task AddCheckpointAsync(long size, string text, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _checkpoints.Add((size, text));
        }

        return Task.CompletedTask;
    }

    public override Task AddSideRecordAsync(UsageSideRecord record, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _sideRecords[record.Commitment] = (record.Salt.ToArray(), record.Data.ToArray());
        }

        return Task.CompletedTask;
    }

    public override Task<(byte[] Salt, byte[] Data)?> FindSideRecordAsync(Sha256Hash commitment, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<(byte[] Salt, byte[] Data)?>(_sideRecords.TryGetValue(commitment, out (byte[] Salt, byte[] Data) kept) ? kept : null);
        }
    }

    public override Task RemoveSideRecordAsync(Sha256Hash commitment, CancellationToken cancellationToken) => EraseSideRecordAsync(commitment, cancellationToken);

    public override Task<bool> EraseSideRecordAsync(Sha256Hash commitment, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_sideRecords.Remove(commitment));
        }
    }

    public override Task<long> TakeQuotaAsync(string key, long limit, long most, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            long taken = _quotas.GetValueOrDefault(key);
            long part = Part(taken, limit, most);
            _quotas[key] = taken + part;
            return Task.FromResult(part);
        }
    }
}
