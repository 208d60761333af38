namespace ArtistFirst;

/// <summary>What a ledger that proves its entries keeps beside them and is asked for. Everything here is committed: nothing that a crash could take back is given.</summary>
internal abstract class LedgerStore
{
    /// <summary>Where the ledger ends.</summary>
    public abstract Task<LedgerHead> ReadHeadAsync(CancellationToken cancellationToken);

    /// <summary>The hashes of the events at so many positions, made of their bytes; fewer at the end.</summary>
    public abstract Task<Sha256Hash[]> ReadLeavesAsync(long from, int count, CancellationToken cancellationToken);

    /// <summary>The roots of full tiles of a level, in order and without gaps; fewer, or none, where they are not kept yet.</summary>
    public abstract Task<Sha256Hash[]> ReadTileRootsAsync(int level, long from, int count, CancellationToken cancellationToken);

    /// <summary>Keeps roots of full tiles of a level; those that are kept already stay.</summary>
    public abstract Task AddTileRootsAsync(int level, long from, IReadOnlyList<Sha256Hash> roots, CancellationToken cancellationToken);

    /// <summary>The signed checkpoints that were made, in order of size.</summary>
    public abstract Task<IReadOnlyList<string>> ReadCheckpointsAsync(CancellationToken cancellationToken);

    /// <summary>Keeps a signed checkpoint.</summary>
    public abstract Task AddCheckpointAsync(long size, string text, CancellationToken cancellationToken);

    /// <summary>What the storage itself finds wrong, beside the entries; null where nothing is, or where it cannot tell.</summary>
    public virtual Task<string?> CheckAsync(CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}
