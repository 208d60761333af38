namespace ArtistFirst;

/// <summary>Fetches what a registry publishes for one licensee.</summary>
internal sealed class RegistryAddress(PinnedDownload download, Uri address, string licensee)
{
    private const int MostHashes = 4096;

    private readonly string _folder = $"{address.OriginalString.TrimEnd('/')}/{SnapshotAddress.FolderOf(licensee)}";

    /// <summary>The head, unless it is still the one of a tag.</summary>
    /// <exception cref="DownloadException">It cannot be had.</exception>
    public Task<Downloaded> GetHeadAsync(string? etag, CancellationToken cancellationToken) =>
        download.GetAsync(new DownloadRequest(At("head.jwt")) { MaxBytes = SnapshotTokens.MaxLength, ETag = etag }, cancellationToken);

    /// <summary>The leaf hashes of a base.</summary>
    /// <exception cref="DownloadException">They cannot be had.</exception>
    public Task<byte[]> GetHashesAsync(SnapshotPart basis, CancellationToken cancellationToken) =>
        GetAsync($"base/{basis.Version}.hashes", checked(SnapshotLayout.ChunksOf(basis.Length) * ChunkTree.HashLength), cancellationToken);

    /// <summary>A chunk of a base.</summary>
    /// <exception cref="DownloadException">It cannot be had.</exception>
    public Task<byte[]> GetChunkAsync(string name, CancellationToken cancellationToken) => GetAsync($"chunks/{name}", SnapshotLayout.ChunkLength, cancellationToken);

    /// <summary>A delta, no longer than the base: more would have been published as a base.</summary>
    /// <exception cref="DownloadException">It cannot be had.</exception>
    public Task<byte[]> GetDeltaAsync(long version, SnapshotPart basis, CancellationToken cancellationToken) =>
        GetAsync($"deltas/{version}.afcd", (int)Math.Min(int.MaxValue / 2, Math.Max(basis.Length, SnapshotLayout.ChunkLength) + (MostHashes * ChunkTree.HashLength)), cancellationToken);

    private async Task<byte[]> GetAsync(string path, int maxBytes, CancellationToken cancellationToken) =>
        (await download.GetAsync(new DownloadRequest(At(path)) { MaxBytes = maxBytes }, cancellationToken).ConfigureAwait(false)).Bytes!;

    private Uri At(string path) => new($"{_folder}/{path}");
}
