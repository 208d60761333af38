namespace ArtistFirst;

/// <summary>
/// Recomputes a folder of exported tiles: each entry against its hash, each tile of hashes against the one below, instants against the chain, and all of it against the signed checkpoint and those
/// that were kept elsewhere. What is missing or broken is a finding that names the first entry which it stands for.
/// </summary>
/// <param name="files">The files.</param>
/// <param name="signed">The folder's checkpoint.</param>
/// <param name="checkpoints">The checkpoints that are to hold, the folder's among them.</param>
internal sealed class TileAudit(TileFiles files, Checkpoint signed, HeldCheckpoints checkpoints)
{
    // A folder whose every entry is another one is told by its first ones, and not kept in memory whole.
    private const int EnoughFindings = 1000;

    private readonly FolderTiles _tiles = new(files, signed.Size);
    private readonly TileReader _reader = new(files, signed);
    private readonly MerkleFrontier _tree = new();
    private readonly List<List<Sha256Hash>> _levels = [[]];
    private readonly List<Finding> _findings = [];
    private Sha256Hash _chain;

    public async Task<UsageAudit> RunAsync(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        checkpoints.Hold(_tree, _chain);
        for (long tile = 0; tile * TilePath.Width < signed.Size; tile++)
        {
            if (!await AddAsync(tile, cancellationToken).ConfigureAwait(false) || _findings.Count >= EnoughFindings)
            {
                // Without its entries nothing behind a tile can be computed.
                return Answer([]);
            }

            progress?.Report(_tree.Size);
        }

        for (int level = 1; level < _levels.Count; level++)
        {
            await CompareAsync(level, cancellationToken).ConfigureAwait(false);
        }

        return Answer(checkpoints.End(_tree.Size));
    }

    private UsageAudit Answer(IEnumerable<Finding> more) => new(_tree.Size, _tree.Root, _chain, checkpoints.Count, [.. _findings, .. more]) { AreSignaturesChecked = true };

    /// <summary>The entries of a tile, against their hashes.</summary>
    /// <returns>False where they cannot be read.</returns>
    private async ValueTask<bool> AddAsync(long tile, CancellationToken cancellationToken)
    {
        long first = tile * TilePath.Width;
        int width = TilePath.WidthOf(0, tile, signed.Size);
        List<byte[]> events;
        List<DateTimeOffset> instants;
        Sha256Hash[] hashes = [];
        try
        {
            (events, instants) = await _reader.ReadFilesAsync(tile, width, cancellationToken).ConfigureAwait(false);
        }
        catch (UsageFormatException broken)
        {
            _findings.Add(LedgerAltered.Found(first, broken.Message));
            return false;
        }

        try
        {
            hashes = await _tiles.LeavesAsync(tile, cancellationToken).ConfigureAwait(false);
        }
        catch (UsageFormatException broken)
        {
            _findings.Add(LedgerAltered.Found(first, broken.Message));
        }

        for (int i = 0; i < width; i++)
        {
            Add(first + i, events[i], instants[i], hashes.Length == 0 ? null : hashes[i]);
        }

        await CloseAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    private void Add(long sequence, byte[] bytes, DateTimeOffset recordedAt, Sha256Hash? hash)
    {
        Sha256Hash leaf = MerkleHash.Leaf(bytes);
        if (hash is { } kept && kept != leaf)
        {
            _findings.Add(LedgerAltered.Found(sequence, "its event is not the one that its hash in the exported tiles was made of."));
        }

        try
        {
            _ = UsageEvent.FromCanonicalBytes(bytes);
        }
        catch (UsageFormatException fault)
        {
            _findings.Add(LedgerAltered.Found(sequence, $"its event cannot be read. {fault.Message}"));
        }

        _tree.Append(leaf);
        _levels[0].Add(leaf);
        _chain = UsageChain.Link(_chain, sequence, recordedAt, leaf);
        checkpoints.Hold(_tree, _chain);
    }

    /// <summary>A tile that is full is a hash in the tile above it, which may be full with that.</summary>
    private async ValueTask CloseAsync(CancellationToken cancellationToken)
    {
        for (int level = 0; _levels[level].Count == TilePath.Width; level++)
        {
            if (level > 0)
            {
                await CompareAsync(level, cancellationToken).ConfigureAwait(false);
            }

            if (level + 1 == _levels.Count)
            {
                _levels.Add([]);
            }

            _levels[level + 1].Add(MerkleHash.Fold(_levels[level].ToArray()));
            _levels[level].Clear();
        }
    }

    /// <summary>A tile of hashes above the leaves, against what was computed.</summary>
    private async ValueTask CompareAsync(int level, CancellationToken cancellationToken)
    {
        List<Sha256Hash> computed = _levels[level];
        if (computed.Count == 0)
        {
            return;
        }

        long index = ((_tree.Size >> (level * TilePath.Height)) - 1) / TilePath.Width;
        long first = index * TilePath.Width;
        try
        {
            Sha256Hash[] there = await _tiles.HashesAsync(level, index, computed.Count, cancellationToken).ConfigureAwait(false);
            int bad = Enumerable.Range(0, computed.Count).FirstOrDefault(i => there[i] != computed[i], -1);
            if (bad >= 0)
            {
                int shift = level * TilePath.Height;
                _findings.Add(LedgerRolledBack.FoundHash(TilePath.Hashes(level, index, computed.Count), (first + bad) << shift, (first + bad + 1) << shift));
            }
        }
        catch (UsageFormatException broken)
        {
            _findings.Add(LedgerAltered.Found(first << (level * TilePath.Height), broken.Message));
        }
    }
}
