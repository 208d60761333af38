namespace ArtistFirst;

/// <summary>A ledger's tree: leaves are hashed from the entries, full tiles known by the roots that are kept of them, or computed where they are not.</summary>
internal sealed class LedgerTiles(LedgerStore store, long size) : MerkleTiles(size)
{
    protected override async ValueTask<Sha256Hash[]> ReadTileAsync(int level, long index, int width, CancellationToken cancellationToken)
    {
        long from = index * TilePath.Width;
        if (level == 0)
        {
            Sha256Hash[] leaves = await store.ReadLeavesAsync(from, width, cancellationToken).ConfigureAwait(false);
            return leaves.Length == width ? leaves : throw new ComplianceException([LedgerAltered.Found(from + leaves.Length, "it is missing.")]);
        }

        Sha256Hash[] roots = await store.ReadTileRootsAsync(level - 1, from, width, cancellationToken).ConfigureAwait(false);
        int kept = roots.Length;
        Array.Resize(ref roots, width);
        for (int i = kept; i < width; i++)
        {
            roots[i] = MerkleHash.Fold(await ReadTileAsync(level - 1, from + i, TilePath.Width, cancellationToken).ConfigureAwait(false));
        }

        return roots;
    }
}
