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

    /// <summary>
    /// Takes units of a quota, durably, for whoever asks: up to so many, and a 64th of what is left where that is less, at least one. Several processes can take of the same quota at once.
    /// </summary>
    /// <returns>How many were taken; 0 where none is left.</returns>
    public abstract Task<long> TakeQuotaAsync(string key, long limit, long most, CancellationToken cancellationToken);

    /// <summary>Keeps a side record, durably.</summary>
    public abstract Task AddSideRecordAsync(UsageSideRecord record, CancellationToken cancellationToken);

    /// <summary>The salt and the data that are kept under a commitment; null where none are.</summary>
    public abstract Task<(byte[] Salt, byte[] Data)?> FindSideRecordAsync(Sha256Hash commitment, CancellationToken cancellationToken);

    /// <summary>Removes a side record that no entry points to. Its bytes are gone at the latest when any other is erased.</summary>
    public abstract Task RemoveSideRecordAsync(Sha256Hash commitment, CancellationToken cancellationToken);

    /// <summary>Erases a side record, so that the storage holds its bytes nowhere any more. Where there is none, what an earlier try left is completed.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="ComplianceException">It is erased, and its bytes are not gone yet (AF4010).</exception>
    public abstract Task<bool> EraseSideRecordAsync(Sha256Hash commitment, CancellationToken cancellationToken);

    /// <summary>How many units to take where so many are taken already.</summary>
    protected static long Part(long taken, long limit, long most)
    {
        const long Parts = 64;
        return taken >= limit ? 0 : long.Clamp((limit - taken) / Parts, 1, most);
    }

    /// <summary>What the storage itself finds wrong, beside the entries; null where nothing is, or where it cannot tell.</summary>
    public virtual Task<string?> CheckAsync(CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}
