namespace ArtistFirst;

/// <summary>Writes entries as tiles, as they come: each file once it is full, and at the end what is begun.</summary>
internal sealed class TileWriter(TileFiles files) : IDisposable
{
    private readonly List<List<Sha256Hash>> _levels = [[]];
    private readonly MemoryStream _bundle = new();
    private readonly MemoryStream _instants = new();
    private readonly MerkleFrontier _tree = new();

    public long Size => _tree.Size;

    public Sha256Hash Root => _tree.Root;

    public async ValueTask AppendAsync(UsageEntry entry, CancellationToken cancellationToken)
    {
        EntryBundle.Append(_bundle, entry.Event.ToCanonicalBytes());
        EntryBundle.AppendInstant(_instants, entry.RecordedAt);
        _levels[0].Add(entry.EventHash);
        _tree.Append(entry.EventHash);
        if (_levels[0].Count == TilePath.Width)
        {
            await WriteEntriesAsync(cancellationToken).ConfigureAwait(false);
            await WriteFullAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes what is begun.</summary>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        if (_levels[0].Count > 0)
        {
            await WriteEntriesAsync(cancellationToken).ConfigureAwait(false);
        }

        for (int level = 0; level < _levels.Count; level++)
        {
            if (_levels[level].Count > 0)
            {
                await WriteHashesAsync(level, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public void Dispose()
    {
        _bundle.Dispose();
        _instants.Dispose();
    }

    /// <summary>A tile that is full is a hash in the tile above it, which may be full with that.</summary>
    private async ValueTask WriteFullAsync(CancellationToken cancellationToken)
    {
        for (int level = 0; _levels[level].Count == TilePath.Width; level++)
        {
            await WriteHashesAsync(level, cancellationToken).ConfigureAwait(false);
            if (level + 1 == _levels.Count)
            {
                _levels.Add([]);
            }

            _levels[level + 1].Add(MerkleHash.Fold(_levels[level].ToArray()));
            _levels[level].Clear();
        }
    }

    private async ValueTask WriteEntriesAsync(CancellationToken cancellationToken)
    {
        (long index, int width) = ((Size - 1) / TilePath.Width, _levels[0].Count);
        await files.WriteAsync(TilePath.Entries(index, width), width, _bundle.ToArray(), cancellationToken).ConfigureAwait(false);
        await files.WriteAsync(TilePath.Recorded(index, width), width, _instants.ToArray(), cancellationToken).ConfigureAwait(false);
        _bundle.SetLength(0);
        _instants.SetLength(0);
    }

    private ValueTask WriteHashesAsync(int level, CancellationToken cancellationToken)
    {
        List<Sha256Hash> hashes = _levels[level];
        byte[] tile = new byte[hashes.Count * Sha256Hash.Length];
        for (int i = 0; i < hashes.Count; i++)
        {
            hashes[i].CopyTo(tile.AsSpan(i * Sha256Hash.Length));
        }

        long index = ((Size >> (level * TilePath.Height)) - 1) / TilePath.Width;
        return files.WriteAsync(TilePath.Hashes(level, index, hashes.Count), hashes.Count, tile, cancellationToken);
    }
}
