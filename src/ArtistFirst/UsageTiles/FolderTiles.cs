namespace ArtistFirst;

/// <summary>A tree whose tiles are files.</summary>
internal sealed class FolderTiles(TileFiles files, long size) : MerkleTiles(size)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="UsageFormatException">The tile is not there, or not as long as it should be.</exception>
    protected override async ValueTask<Sha256Hash[]> ReadTileAsync(int level, long index, int width, CancellationToken cancellationToken)
    {
        // Once the tree has grown, a full tile may have taken the place of the part.
        string name = TilePath.Hashes(level, index, width);
        string full = TilePath.Hashes(level, index, TilePath.Width);
        (string there, int count) = File.Exists(files.PathOf(name)) ? (name, width) : (full, TilePath.Width);
        byte[] bytes = await files.ReadAsync(there, cancellationToken).ConfigureAwait(false);
        if (bytes.Length != count * Sha256Hash.Length)
        {
            throw new UsageFormatException($"Expected {count} hashes in the file '{there}' of exported tiles; what came has {bytes.Length} bytes. Export the ledger again.");
        }

        Sha256Hash[] hashes = new Sha256Hash[width];
        for (int i = 0; i < width; i++)
        {
            hashes[i] = Sha256Hash.FromBytes(bytes.AsSpan(i * Sha256Hash.Length, Sha256Hash.Length));
        }

        return hashes;
    }

    /// <summary>The hashes of a tile, as they stand in its file.</summary>
    /// <exception cref="UsageFormatException">The tile is not there, or not as long as it should be.</exception>
    public ValueTask<Sha256Hash[]> HashesAsync(int level, long index, int width, CancellationToken cancellationToken) => ReadTileAsync(level, index, width, cancellationToken);

    /// <summary>The hashes of the leaves in a tile.</summary>
    public ValueTask<Sha256Hash[]> LeavesAsync(long index, CancellationToken cancellationToken)
        => ReadTileAsync(0, index, TilePath.WidthOf(0, index, Size), cancellationToken);
}
