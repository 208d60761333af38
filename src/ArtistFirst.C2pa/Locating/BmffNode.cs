namespace ArtistFirst.C2pa;

/// <summary>A box of an ISO base media file, as hashes see it.</summary>
/// <param name="Name">Its type, without the UUID of uuid boxes.</param>
/// <param name="Place">Where it lies, header included.</param>
/// <param name="HeaderLength">8, or 16 where the size has 64 bits; a UUID and the version are content.</param>
internal sealed record BmffNode(string Name, FileRange Place, int HeaderLength)
{
    /// <summary>Version and flags in 32 bits, of a full box; null of another one.</summary>
    public uint? VersionAndFlags { get; init; }

    public IReadOnlyList<BmffNode> Children { get; init; } = [];

    public FileRange Content => new(Place.Start + HeaderLength, Place.Length - HeaderLength);
}
