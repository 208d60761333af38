using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>One body that a head or a delta vouches for.</summary>
/// <param name="Version">The state of the register that it brings about.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Root">The RFC 6962 root over its chunks, as base64url.</param>
internal sealed record SnapshotPart(long Version, long Length, string Root)
{
    /// <summary>A body, by the hashes of its chunks.</summary>
    public static SnapshotPart Of(long version, long length, byte[] leafHashes) => new(version, length, StrictBase64Url.Encode(ChunkTree.RootOf(leafHashes)));
}
