using System.Numerics;

namespace ArtistFirst;

/// <summary>A tree of a given size whose hashes lie in tiles (c2sp.org/tlog-tiles, height 8): computes its root, and proofs, from few of them.</summary>
/// <param name="size">How many leaves the tree has.</param>
internal abstract class MerkleTiles(long size)
{
    // Enough for the proofs of what stands near to each other, 8 KB each.
    private const int MostKept = 1024;

    private readonly Dictionary<(int Level, long Index), Sha256Hash[]> _read = [];

    public long Size => size;

    /// <summary>The root of the tree.</summary>
    public ValueTask<Sha256Hash> RootAsync(CancellationToken cancellationToken) => RangeAsync(0, size, cancellationToken);

    /// <summary>The root that the tree had when it had so many leaves.</summary>
    public ValueTask<Sha256Hash> RootAtAsync(long earlierSize, CancellationToken cancellationToken) => RangeAsync(0, earlierSize, cancellationToken);

    /// <summary>The proof that a leaf stands at a position (RFC 9162, section 2.1.3.1).</summary>
    public async ValueTask<IReadOnlyList<Sha256Hash>> ProveInclusionAsync(long index, CancellationToken cancellationToken)
    {
        List<Sha256Hash> proof = [];
        (long start, long end) = (0, size);
        while (end - start > 1)
        {
            long middle = start + Split(end - start);
            bool isLeft = index < middle;
            (long from, long to) = isLeft ? (middle, end) : (start, middle);
            proof.Add(await RangeAsync(from, to, cancellationToken).ConfigureAwait(false));
            (start, end) = isLeft ? (start, middle) : (middle, end);
        }

        proof.Reverse();
        return proof;
    }

    /// <summary>The proof that the tree begins with all that it held when it had fewer leaves (RFC 9162, section 2.1.4.1).</summary>
    public async ValueTask<IReadOnlyList<Sha256Hash>> ProveConsistencyAsync(long earlierSize, CancellationToken cancellationToken)
    {
        List<Sha256Hash> proof = [];
        (long start, long end) = (0, earlierSize == 0 ? 0 : size);
        while (end > earlierSize)
        {
            long middle = start + Split(end - start);
            bool isLeft = earlierSize <= middle;
            (long from, long to) = isLeft ? (middle, end) : (start, middle);
            proof.Add(await RangeAsync(from, to, cancellationToken).ConfigureAwait(false));
            (start, end) = isLeft ? (start, middle) : (middle, end);
        }

        if (start > 0)
        {
            proof.Add(await RangeAsync(start, end, cancellationToken).ConfigureAwait(false));
        }

        proof.Reverse();
        return proof;
    }

    /// <summary>The hashes of a tile, exactly as many as that width.</summary>
    protected abstract ValueTask<Sha256Hash[]> ReadTileAsync(int level, long index, int width, CancellationToken cancellationToken);

    // The largest power of two below the number of leaves.
    private static long Split(long leaves) => 1L << BitOperations.Log2((ulong)leaves - 1);

    /// <summary>The root over leaves [start, end), which is a sequence of ever smaller perfect trees.</summary>
    private async ValueTask<Sha256Hash> RangeAsync(long start, long end, CancellationToken cancellationToken)
    {
        List<Sha256Hash> roots = [];
        while (start < end)
        {
            int level = BitOperations.Log2((ulong)(end - start));
            roots.Add(await NodeAsync(level, start >> level, cancellationToken).ConfigureAwait(false));
            start += 1L << level;
        }

        if (roots.Count == 0)
        {
            return MerkleHash.Empty;
        }

        Sha256Hash root = roots[^1];
        for (int i = roots.Count - 2; i >= 0; i--)
        {
            root = MerkleHash.Node(roots[i], root);
        }

        return root;
    }

    /// <summary>The root of a perfect tree over 2^level leaves.</summary>
    private async ValueTask<Sha256Hash> NodeAsync(int level, long index, CancellationToken cancellationToken)
    {
        (int tileLevel, int height) = Math.DivRem(level, TilePath.Height);
        long first = index << height;
        Sha256Hash[] tile = await TileAsync(tileLevel, first / TilePath.Width, cancellationToken).ConfigureAwait(false);
        int offset = (int)(first % TilePath.Width);
        return MerkleHash.Fold(tile.AsSpan(offset, 1 << height).ToArray());
    }

    private async ValueTask<Sha256Hash[]> TileAsync(int level, long index, CancellationToken cancellationToken)
    {
        if (!_read.TryGetValue((level, index), out Sha256Hash[]? tile))
        {
            tile = await ReadTileAsync(level, index, TilePath.WidthOf(level, index, size), cancellationToken).ConfigureAwait(false);
            if (_read.Count == MostKept)
            {
                _read.Clear();
            }

            _read[(level, index)] = tile;
        }

        return tile;
    }
}
