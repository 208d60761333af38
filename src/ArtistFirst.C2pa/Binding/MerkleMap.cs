namespace ArtistFirst.C2pa;

/// <summary>The hashes of the parts of a file, as one row of a Merkle tree (C2PA 2.2 §18.6.4).</summary>
/// <param name="LocalId">Which of the tracks or <c>mdat</c> boxes it is about.</param>
/// <param name="Count">How many parts there are.</param>
/// <param name="Algorithm">The hash function; null where the assertion names it.</param>
/// <param name="InitHash">The hash of what comes before the first fragment; null where there are no fragments.</param>
/// <param name="Hashes">The row.</param>
/// <param name="FixedBlockSize">The size of each part in bytes but the last; null where sizes vary.</param>
/// <param name="VariableBlockSizes">The size of each part in bytes.</param>
internal sealed record MerkleMap(
    long LocalId, long Count, string? Algorithm, ReadOnlyMemory<byte>? InitHash, IReadOnlyList<ReadOnlyMemory<byte>> Hashes, long? FixedBlockSize, IReadOnlyList<long>? VariableBlockSizes)
{
    /// <summary>Reads the map.</summary>
    /// <exception cref="ManifestFormatException">A member is missing or of another type.</exception>
    public static MerkleMap Read(CborItem item)
    {
        CborItem map = item.AsMap("a Merkle map");
        map.NeedNumber("uniqueId");
        return new MerkleMap(
            map.NeedNumber("localId"),
            map.NeedNumber("count"),
            map.FindText("alg"),
            map.FindBytes("initHash"),
            [.. map.NeedArray("hashes").Select(static hash => hash.IsBytes ? hash.Bytes : throw new ManifestFormatException(0, "hashes as byte strings", hash.Kind.ToString()))],
            map.FindNumber("fixedBlockSize"),
            map.FindArray("variableBlockSizes")?.Select(ReadSize).ToArray());
    }

    private static long ReadSize(CborItem size) => size.IsInteger && size.Integer >= 0 && size.Integer <= uint.MaxValue
        ? (long)size.Integer
        : throw new ManifestFormatException(0, "sizes of blocks, each below 4 GiB", size.Kind.ToString());
}
