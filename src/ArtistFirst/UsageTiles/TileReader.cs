namespace ArtistFirst;

/// <summary>Reads the entries under a checkpoint from bundles, tile by tile, each compared with what leads to the signed root.</summary>
internal sealed class TileReader(TileFiles files, Checkpoint signed)
{
    private readonly FolderTiles _tiles = new(files, signed.Size);
    private Sha256Hash _chain;

    private delegate List<T>? Parse<T>(ReadOnlySpan<byte> file, int count);

    /// <summary>The leaves' hashes lead to the signed root.</summary>
    /// <exception cref="ComplianceException">They do not (AF4005).</exception>
    public async ValueTask EnsureRootAsync(CancellationToken cancellationToken)
    {
        var tree = new MerkleFrontier();
        for (long tile = 0; tile * TilePath.Width < signed.Size; tile++)
        {
            Array.ForEach(await _tiles.LeavesAsync(tile, cancellationToken).ConfigureAwait(false), tree.Append);
        }

        if (tree.Root != signed.Root)
        {
            throw new ComplianceException([LedgerRolledBack.FoundOther(signed.Size)]);
        }
    }

    /// <summary>The entries of a tile; the tiles are asked for in order.</summary>
    /// <exception cref="ComplianceException">An entry is not as it was recorded (AF4003).</exception>
    /// <exception cref="UsageFormatException">A file is missing or broken.</exception>
    public async ValueTask<List<UsageEntry>> ReadAsync(long tile, CancellationToken cancellationToken)
    {
        Sha256Hash[] leaves = await _tiles.LeavesAsync(tile, cancellationToken).ConfigureAwait(false);
        (List<byte[]> events, List<DateTimeOffset> instants) = await ReadFilesAsync(tile, leaves.Length, cancellationToken).ConfigureAwait(false);
        return [.. leaves.Select((leaf, i) => Entry((tile * TilePath.Width) + i, leaf, events[i], instants[i]))];
    }

    /// <summary>The bytes of events in a tile and when they were recorded, compared with nothing.</summary>
    /// <exception cref="UsageFormatException">A file is missing or broken.</exception>
    public async ValueTask<(List<byte[]> Events, List<DateTimeOffset> Instants)> ReadFilesAsync(long tile, int width, CancellationToken cancellationToken)
    {
        List<byte[]> events = await ReadFileAsync(TilePath.Entries, tile, width, EntryBundle.Read, cancellationToken).ConfigureAwait(false);
        return (events, await ReadFileAsync(TilePath.Recorded, tile, width, EntryBundle.ReadInstants, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The instants are those that the signed chain hash was made of.</summary>
    /// <exception cref="ComplianceException">They are not (AF4003).</exception>
    public void EnsureChain()
    {
        if (_chain != signed.Chain)
        {
            throw new ComplianceException([LedgerAltered.Found(signed.Size - 1, "the instants at which entries up to it were recorded are not those under the checkpoint's chain hash.")]);
        }
    }

    /// <summary>Once the ledger has grown, the full file may have taken the place of the part; its first entries are those of the part.</summary>
    private async ValueTask<List<T>> ReadFileAsync<T>(Func<long, int, string> name, long tile, int width, Parse<T> parse, CancellationToken cancellationToken)
    {
        int count = File.Exists(files.PathOf(name(tile, width))) ? width : TilePath.Width;
        List<T> read = parse(await files.ReadAsync(name(tile, count), cancellationToken).ConfigureAwait(false), count)
            ?? throw new UsageFormatException($"Expected {count} entries in the file '{name(tile, count)}' of exported tiles; what came has more or fewer, or broken ones. Export the ledger again.");
        return read[..width];
    }

    private UsageEntry Entry(long sequence, Sha256Hash leaf, byte[] bytes, DateTimeOffset recordedAt)
    {
        if (MerkleHash.Leaf(bytes) != leaf)
        {
            throw new ComplianceException([LedgerAltered.Found(sequence, "its event is not the one that its hash in the exported tiles was made of.")]);
        }

        try
        {
            UsageEvent usage = UsageEvent.FromCanonicalBytes(bytes);
            _chain = UsageChain.Link(_chain, sequence, recordedAt, leaf);
            return new UsageEntry(sequence, recordedAt, usage, leaf, _chain);
        }
        catch (UsageFormatException fault)
        {
            throw new ComplianceException([LedgerAltered.Found(sequence, $"its event cannot be read. {fault.Message}")], fault);
        }
    }
}
