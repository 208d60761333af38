namespace ArtistFirst.Tests.Transparency;

/// <summary>A tree over a list of leaves.</summary>
internal sealed class ListedTiles(Sha256Hash[] leaves) : MerkleTiles(leaves.Length)
{
    public Sha256Hash[] Leaves => leaves;

    public ListedTiles Take(long size) => new(leaves[..(int)size]);

    protected override ValueTask<Sha256Hash[]> ReadTileAsync(int level, long index, int width, CancellationToken cancellationToken)
    {
        Sha256Hash[] hashes = leaves;
        for (int i = 0; i < level; i++)
        {
            hashes = [.. hashes.Chunk(TilePath.Width).Where(tile => tile.Length == TilePath.Width).Select(tile => MerkleHash.Fold([.. tile]))];
        }

        return ValueTask.FromResult(hashes[(int)(index * TilePath.Width)..][..width]);
    }
}
