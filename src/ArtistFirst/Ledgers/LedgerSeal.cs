namespace ArtistFirst;

/// <summary>Signs what a ledger holds, if it follows from what was signed before.</summary>
/// <param name="store">What the ledger keeps.</param>
/// <param name="read">Reads entries from a position, and checks their chain.</param>
internal sealed class LedgerSeal(LedgerStore store, Func<long, CancellationToken, IAsyncEnumerable<UsageEntry>> read)
{
    /// <summary>Signs a checkpoint and keeps it.</summary>
    /// <exception cref="ComplianceException">Entries are not as they were recorded (AF4003), or not what was signed before (AF4005).</exception>
    public async Task<SignedCheckpoint> SignAsync(CheckpointSigner signer, CancellationToken cancellationToken)
    {
        SignedCheckpoint? last = await LastAsync(cancellationToken).ConfigureAwait(false);
        LedgerHead head = await store.ReadHeadAsync(cancellationToken).ConfigureAwait(false);
        if (last?.Checkpoint.Size > head.Next)
        {
            throw new ComplianceException([LedgerRolledBack.FoundSmaller(last.Checkpoint.Size, head.Next)]);
        }

        await ExtendAsync(last?.Checkpoint, head, cancellationToken).ConfigureAwait(false);
        var tiles = new LedgerTiles(store, head.Next);
        if (last is not null && await tiles.RootAtAsync(last.Checkpoint.Size, cancellationToken).ConfigureAwait(false) != last.Checkpoint.Root)
        {
            throw new ComplianceException([LedgerRolledBack.FoundOther(last.Checkpoint.Size)]);
        }

        var checkpoint = new Checkpoint(signer.Origin, head.Next, await tiles.RootAsync(cancellationToken).ConfigureAwait(false), head.Chain);
        if (last is not null && last.Checkpoint == checkpoint && SignedNote.Read(last.Text).IsSignedByAnyOf([signer.Key]))
        {
            return last;
        }

        SignedCheckpoint signed = await signer.SignAsync(checkpoint, cancellationToken).ConfigureAwait(false);
        await store.AddCheckpointAsync(checkpoint.Size, signed.Text, cancellationToken).ConfigureAwait(false);
        return signed;
    }

    /// <summary>The newest checkpoint that is kept; its signature is not looked at.</summary>
    public async Task<SignedCheckpoint?> LastAsync(CancellationToken cancellationToken)
        => await store.ReadCheckpointsAsync(cancellationToken).ConfigureAwait(false) is [.., string text] ? Read(text) : null;

    /// <summary>A checkpoint that is kept; its signature is not looked at.</summary>
    /// <exception cref="ComplianceException">It is no checkpoint (AF4004).</exception>
    public static SignedCheckpoint Read(string text)
    {
        try
        {
            return new SignedCheckpoint(text, CheckpointText.Read(SignedNote.Read(text).Text));
        }
        catch (UsageFormatException broken)
        {
            throw new ComplianceException([CheckpointNotTrusted.Found(broken)], broken);
        }
    }

    /// <summary>Reads what came since the last checkpoint, checks its chain, and keeps the roots of tiles that are full with it.</summary>
    private async Task ExtendAsync(Checkpoint? last, LedgerHead head, CancellationToken cancellationToken)
    {
        long signed = last?.Size ?? 0;
        long tile = signed / TilePath.Width;
        List<Sha256Hash> leaves = new(TilePath.Width);
        List<Sha256Hash> roots = new(TilePath.Width);
        await foreach (UsageEntry entry in read(tile * TilePath.Width, cancellationToken).ConfigureAwait(false))
        {
            if (entry.Sequence == head.Next)
            {
                break;
            }

            if (entry.Sequence == signed - 1 && entry.ChainHash != last!.Chain)
            {
                throw new ComplianceException([LedgerRolledBack.FoundOther(signed)]);
            }

            leaves.Add(entry.EventHash);
            if (leaves.Count == TilePath.Width)
            {
                roots.Add(MerkleHash.Fold(leaves.ToArray()));
                leaves.Clear();
                if (roots.Count == TilePath.Width)
                {
                    tile = await KeepAsync(tile, roots, cancellationToken).ConfigureAwait(false);
                }
            }
        }

        await KeepAsync(tile, roots, cancellationToken).ConfigureAwait(false);
        await KeepUpperAsync(signed, head.Next, cancellationToken).ConfigureAwait(false);
    }

    private async Task<long> KeepAsync(long from, List<Sha256Hash> roots, CancellationToken cancellationToken)
    {
        if (roots.Count > 0)
        {
            await KeepAsync(level: 0, from, roots, cancellationToken).ConfigureAwait(false);
        }

        long next = from + roots.Count;
        roots.Clear();
        return next;
    }

    /// <summary>Keeps roots, and looks whether they are what is kept: one that was there before would have stayed.</summary>
    /// <exception cref="ComplianceException">Another root was there (AF4005).</exception>
    private async Task KeepAsync(int level, long from, List<Sha256Hash> roots, CancellationToken cancellationToken)
    {
        await store.AddTileRootsAsync(level, from, roots, cancellationToken).ConfigureAwait(false);
        Sha256Hash[] kept = await store.ReadTileRootsAsync(level, from, roots.Count, cancellationToken).ConfigureAwait(false);
        if (!kept.AsSpan().SequenceEqual(roots.ToArray()))
        {
            int shift = (level + 1) * TilePath.Height;
            throw new ComplianceException([LedgerRolledBack.FoundEntries(from << shift, (from + roots.Count) << shift, (from + roots.Count) << shift)]);
        }
    }

    /// <summary>Tiles of tiles, level by level. Where roots below are not kept any more, what is above is computed whenever it is asked for.</summary>
    private async Task KeepUpperAsync(long signed, long size, CancellationToken cancellationToken)
    {
        for (int level = 1; size >> ((level + 1) * TilePath.Height) > 0; level++)
        {
            long end = size >> ((level + 1) * TilePath.Height);
            for (long index = signed >> ((level + 1) * TilePath.Height); index < end; index++)
            {
                Sha256Hash[] below = await store.ReadTileRootsAsync(level - 1, index * TilePath.Width, TilePath.Width, cancellationToken).ConfigureAwait(false);
                if (below.Length == TilePath.Width)
                {
                    await KeepAsync(level, index, [MerkleHash.Fold(below)], cancellationToken).ConfigureAwait(false);
                }
            }
        }
    }
}
