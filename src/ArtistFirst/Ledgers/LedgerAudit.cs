namespace ArtistFirst;

/// <summary>Recomputes a ledger: every hash, the chain, the tree, and whether they are what was kept, signed and exported.</summary>
internal sealed class LedgerAudit
{
    private readonly LedgerStore _store;
    private readonly FolderTiles? _exported;
    private readonly Queue<Checkpoint> _checkpoints = [];
    private readonly MerkleFrontier _tree = new();
    private readonly List<Sha256Hash> _leaves = new(TilePath.Width);
    private readonly List<Finding> _findings = [];
    private Sha256Hash _chain;
    private int _held;

    public LedgerAudit(LedgerStore store, FolderTiles? exported)
    {
        _store = store;
        _exported = exported;
    }

    /// <summary>Takes the checkpoints that are to hold; with a verifier, those that it does not believe are findings.</summary>
    public void Expect(IEnumerable<string> texts, CheckpointVerifier? verifier)
    {
        List<Checkpoint> checkpoints = [];
        foreach (string text in texts)
        {
            try
            {
                CheckpointVerdict? verdict = verifier?.Verify(text);
                verdict?.ThrowIfInvalid();
                checkpoints.Add((verdict?.Checkpoint ?? LedgerSeal.Read(text)).Checkpoint);
            }
            catch (ComplianceException refusal)
            {
                _findings.AddRange(refusal.Findings);
            }
        }

        foreach (Checkpoint checkpoint in checkpoints.OrderBy(static checkpoint => checkpoint.Size))
        {
            _checkpoints.Enqueue(checkpoint);
        }
    }

    public async Task<UsageAudit> RunAsync(IAsyncEnumerable<UsageEntry> entries, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        try
        {
            Hold();
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

                Hold();
            }

            await CompareExportedAsync(cancellationToken).ConfigureAwait(false);
            progress?.Report(_tree.Size);
        }
        catch (ComplianceException altered)
        {
            _findings.AddRange(altered.Findings);
        }

        if (_checkpoints.Count > 0)
        {
            _findings.Add(LedgerRolledBack.FoundSmaller(_checkpoints.Max(static checkpoint => checkpoint.Size), _tree.Size));
        }

        if (await _store.CheckAsync(cancellationToken).ConfigureAwait(false) is { } problem)
        {
            _findings.Add(LedgerUnavailable.Found(problem));
        }

        return new UsageAudit(_tree.Size, _tree.Root, _chain, _held, _findings);
    }

    /// <summary>Compares with what was signed at this size.</summary>
    private void Hold()
    {
        while (_checkpoints.TryPeek(out Checkpoint? next) && next.Size == _tree.Size)
        {
            _checkpoints.Dequeue();
            if (next.Root == _tree.Root && next.Chain == _chain)
            {
                _held++;
            }
            else
            {
                _findings.Add(LedgerRolledBack.FoundOther(next.Size));
            }
        }
    }

    /// <summary>Compares a full tile with what was kept of it, and with the exported one.</summary>
    private async Task CloseTileAsync(CancellationToken cancellationToken)
    {
        await CompareExportedAsync(cancellationToken).ConfigureAwait(false);
        long tile = (_tree.Size / TilePath.Width) - 1;
        Sha256Hash root = MerkleHash.Fold(_leaves.ToArray());
        _leaves.Clear();
        if (await _store.ReadTileRootsAsync(0, tile, 1, cancellationToken).ConfigureAwait(false) is [var kept] && kept != root)
        {
            _findings.Add(LedgerRolledBack.FoundEntries(tile * TilePath.Width, _tree.Size, _checkpoints.LastOrDefault()?.Size ?? _tree.Size));
        }
    }

    private async Task CompareExportedAsync(CancellationToken cancellationToken)
    {
        long from = _tree.Size - _leaves.Count;
        if (_exported is null || _leaves.Count == 0 || from >= _exported.Size)
        {
            return;
        }

        Sha256Hash[] exported = await _exported.LeavesAsync(from / TilePath.Width, cancellationToken).ConfigureAwait(false);
        for (int i = 0; i < int.Min(exported.Length, _leaves.Count); i++)
        {
            if (exported[i] != _leaves[i])
            {
                throw new ComplianceException([LedgerAltered.Found(from + i, "its event is not the one that was exported.")]);
            }
        }

        if (exported.Length > _leaves.Count)
        {
            throw new ComplianceException([LedgerRolledBack.FoundSmaller(_exported.Size, _tree.Size)]);
        }
    }
}
