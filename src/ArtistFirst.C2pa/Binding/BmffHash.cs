namespace ArtistFirst.C2pa;

/// <summary>What <c>c2pa.hash.bmff</c> says, versions 1 to 3 (C2PA 2.2 §18.6).</summary>
/// <param name="Version">The version, from the label. From 2 on the places of the boxes are hashed too.</param>
/// <param name="Exclusions">What is left out.</param>
/// <param name="Algorithm">The hash function; null where the claim names it.</param>
/// <param name="Hash">The hash of the file; null where there are only those of its parts.</param>
/// <param name="Merkle">The hashes of parts.</param>
internal sealed record BmffHash(int Version, IReadOnlyList<BmffExclusion> Exclusions, string? Algorithm, ReadOnlyMemory<byte>? Hash, IReadOnlyList<MerkleMap>? Merkle)
{
    private const int MostExclusions = 256;
    private const int NewestVersion = 3;

    /// <summary>Reads the assertion.</summary>
    /// <exception cref="ManifestFormatException">A member is missing or of another type, or nothing is left out.</exception>
    public static BmffHash Read(CborItem item, int version)
    {
        CborItem map = item.AsMap("c2pa.hash.bmff");
        IReadOnlyList<CborItem> exclusions = map.NeedArray("exclusions");
        if (exclusions.Count is 0 or > MostExclusions || version > NewestVersion || map.Find("url") is not null)
        {
            throw new ManifestFormatException(0, $"a hash of version 1 to {NewestVersion} of this file, with 1 to {MostExclusions} exclusions", $"version {version} with {exclusions.Count}");
        }

        IReadOnlyList<CborItem>? merkle = map.FindArray("merkle");
        ReadOnlyMemory<byte>? hash = map.FindBytes("hash");
        return hash is not null || merkle is { Count: > 0 }
            ? new BmffHash(version, [.. exclusions.Select(BmffExclusion.Read)], map.FindText("alg"), hash, merkle?.Select(MerkleMap.Read).ToArray())
            : throw new ManifestFormatException(0, "a hash, or hashes of parts", "neither");
    }
}
