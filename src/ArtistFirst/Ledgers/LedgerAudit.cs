namespace ArtistFirst;

/// <summary>Recomputes a ledger: every hash, the chain, the tree, and whether they are what was kept, signed and exported.</summary>
/// <param name="store">What the ledger keeps.</param>
/// <param name="checkpoints">The checkpoints that are to hold.</param>
/// <param name="exported">Exported tiles; null for none.</param>
internal sealed class LedgerAudit(LedgerStore store, HeldCheckpoints checkpoints, FolderTiles? exported)
{
    private readonly MerkleFrontier _tree = new();
    private readonly List<Sha256Hash> _leaves = new(TilePath.Width);
    private readonly List<Finding> _findings = [];
    private Sha256Hash _chain;

    public async Task<UsageAudit> RunAsync(IAsyncEnumerable<UsageEntry> entries, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        try
        {
            checkpoints.Hold(_tree, _chain);
            await foreach (UsageEntry entry in entries.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                _tree.Append(entry.EventHash);
                _leaves.Add(entry.EventHash);
                _chain = entry.ChainHash;
                if (_leaves.Count == TilePath.Width)
                {
                    await CloseTileAsync(cancellationToken).ConfigureAwait(false);
                    progress?.Report(_tree.Size);
                }

                checkpoints.Hold(_tree, _chain);
            }

            await CompareExportedAsync(cancellationToken).ConfigureAwait(false);
            progress?.Report(_tree.Size);
        }
        catch (ComplianceException altered) when (altered.Code != LedgerUnavailable.Rule.Code)
        {
            _findings.AddRange(altered.Findings);
        }

        _findings.AddRange(checkpoints.End(_tree.Size));
        if (await store.CheckAsync(cancellationToken).ConfigureAwait(false) is { } problem)
        {
            _findings.Add(LedgerUnavailable.Found(problem));
        }

        return new UsageAudit(_tree.Size, _tree.Root, _chain, checkpoints.Count, _findings);
    }

    /// <summary>Compares a full tile with what was kept of it, and with the exported one.</summary>
    private async Task CloseTileAsync(CancellationToken cancellationToken)
    {
        await CompareExportedAsync(cancellationToken).ConfigureAwait(false);
        long tile = (_tree.Size / TilePath.Width) - 1;
        Sha256Hash root = MerkleHash.Fold(_leaves.ToArray());
        _leaves.Clear();
        if (await store.ReadTileRootsAsync(0, tile, 1, cancellationToken).ConfigureAwait(false) is [var kept] && kept != root)
        {
            _findings.Add(LedgerRolledBack.FoundEntries(tile * TilePath.Width, _tree.Size, checkpoints.Largest ?? _tree.Size));
        }
    }

    private async Task CompareExportedAsync(CancellationToken cancellationToken)
    {
        long from = _tree.Size - _leaves.Count;
        if (exported is null || _leaves.Count == 0 || from >= exported.Size)
        {
            return;
        }

        Sha256Hash[] there;
        try
        {
            there = await exported.LeavesAsync(from / TilePath.Width, cancellationToken).ConfigureAwait(false);
        }
        catch (UsageFormatException)
        {
            // That the file is missing or broken is for the audit of the folder to tell.
            return;
        }

        for (int i = 0; i < int.Min(there.Length, _leaves.Count); i++)
        {
            if (there[i] != _leaves[i])
            {
                throw new ComplianceException([LedgerAltered.Found(from + i, "its event is not the one that was exported.")]);
            }
        }

        if (there.Length > _leaves.Count)
        {
            throw new ComplianceException([LedgerRolledBack.FoundSmaller(exported.Size, _tree.Size)]);
        }
    }
}
