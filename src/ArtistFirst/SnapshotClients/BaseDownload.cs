using System.Collections.Concurrent;

namespace ArtistFirst;

/// <summary>Gets a base: the chunks that are not in hand from an earlier base or an earlier try, each verified when it comes.</summary>
internal sealed class BaseDownload(RegistryAddress registry, StateFolder? folder, SnapshotHead wanted)
{
    private const int Parallel = 4;

    private readonly SnapshotPart _basis = wanted.Basis;

    private readonly ConcurrentDictionary<int, byte[]> _inMemory = new();

    /// <summary>Gets the base and loads it. It is kept in the folder, where there is one.</summary>
    /// <exception cref="DownloadException">A chunk cannot be had; what was fetched is kept for the next try.</exception>
    /// <exception cref="SnapshotFormatException">What came is not what was signed.</exception>
    public async Task<SnapshotBody> GetAsync(byte[] head, CancellationToken cancellationToken)
    {
        byte[] hashes = await registry.GetHashesAsync(_basis, cancellationToken).ConfigureAwait(false);
        SnapshotContainer.RequireRoot(_basis, _basis.Length, hashes);
        int count = SnapshotLayout.ChunksOf(_basis.Length);
        Dictionary<string, int> before = folder is null ? [] : ChunksInHand();
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken };
        await System.Threading.Tasks.Parallel.ForEachAsync(
            Enumerable.Range(0, count).Where(chunk => !before.ContainsKey(NameOf(hashes, chunk))),
            parallel,
            async (chunk, token) => await FetchAsync(chunk, hashes, token).ConfigureAwait(false)).ConfigureAwait(false);
        if (folder is null)
        {
            byte[] body = new byte[_basis.Length];
            foreach ((int chunk, byte[] bytes) in _inMemory)
            {
                bytes.CopyTo(body, (long)chunk * SnapshotLayout.ChunkLength);
            }

            return Load(ChunkSource.Of(body), hashes);
        }

        ChunkSource? old = File.Exists(folder.BasePath) ? ChunkSource.Open(folder.BasePath) : null;
        folder.WriteBase(Enumerable.Range(0, count).Select(chunk => ReadInHand(chunk, hashes, before, old)), _basis.Length, hashes, head);
        try
        {
            return Load(ChunkSource.Open(folder.BasePath), hashes);
        }
        catch (SnapshotFormatException)
        {
            File.Delete(folder.BasePath); // what was in hand was damaged: the next try fetches all of it
            throw;
        }
    }

    private static string NameOf(byte[] hashes, int chunk) => SnapshotAddress.NameOf(hashes.AsSpan(chunk * ChunkTree.HashLength, ChunkTree.HashLength));

    private SnapshotBody Load(ChunkSource source, byte[] hashes)
    {
        SnapshotBody body = SnapshotBody.Load(source, _basis.Length, hashes, wanted.AsOf);
        return body.Image.Layout.IsDelta ? throw new SnapshotFormatException("It should be a base, but it is a delta.") : body;
    }

    private int LengthOf(int chunk) => (int)Math.Min(SnapshotLayout.ChunkLength, _basis.Length - ((long)chunk * SnapshotLayout.ChunkLength));

    /// <summary>The chunks of the base before, by their hashes.</summary>
    private Dictionary<string, int> ChunksInHand()
    {
        Dictionary<string, int> chunks = new(StringComparer.Ordinal);
        if (!File.Exists(folder!.BasePath))
        {
            return chunks;
        }

        try
        {
            SnapshotContainer container = SnapshotOpening.ReadContainer(ChunkSource.Open(folder.BasePath));
            for (int chunk = 0; chunk < SnapshotLayout.ChunksOf(container.BodyLength); chunk++)
            {
                chunks[NameOf(container.LeafHashes, chunk)] = chunk;
            }
        }
        catch (SnapshotFormatException)
        {
            // Damaged: then all is fetched.
        }

        return chunks;
    }

    private async Task FetchAsync(int chunk, byte[] hashes, CancellationToken cancellationToken)
    {
        string name = NameOf(hashes, chunk);
        if (folder is not null && File.Exists(folder.ChunkPath(name)) && new FileInfo(folder.ChunkPath(name)).Length == LengthOf(chunk))
        {
            return;
        }

        byte[] bytes = await registry.GetChunkAsync(name, cancellationToken).ConfigureAwait(false);
        Require(chunk, bytes, hashes);
        if (folder is null)
        {
            _inMemory[chunk] = bytes;
        }
        else
        {
            folder.WriteChunk(name, bytes);
        }
    }

    private byte[] ReadInHand(int chunk, byte[] hashes, Dictionary<string, int> before, ChunkSource? old)
    {
        string name = NameOf(hashes, chunk);
        if (!before.TryGetValue(name, out int place))
        {
            return File.ReadAllBytes(folder!.ChunkPath(name)); // verified once more when the base is loaded
        }

        byte[] bytes = new byte[LengthOf(chunk)];
        return old!.TryRead((long)place * SnapshotLayout.ChunkLength, bytes) ? bytes : throw new SnapshotFormatException("The base before should still be there, but it was cut short.");
    }

    private void Require(int chunk, byte[] bytes, byte[] hashes)
    {
        Span<byte> hash = stackalloc byte[ChunkTree.HashLength];
        ChunkTree.HashLeaf(bytes, hash);
        if (bytes.Length != LengthOf(chunk) || !hash.SequenceEqual(hashes.AsSpan(chunk * ChunkTree.HashLength, ChunkTree.HashLength)))
        {
            throw new SnapshotFormatException($"Chunk {chunk} should be the one that was signed, but another came.");
        }
    }
}
