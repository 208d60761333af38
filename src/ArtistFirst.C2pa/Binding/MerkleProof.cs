namespace ArtistFirst.C2pa;

/// <summary>What a <c>uuid</c> box with the purpose merkle says: which part of the file it is about, and the way from that part's hash to the row (C2PA 2.2 §A.5.4).</summary>
/// <param name="LocalId">Which of the tracks or <c>mdat</c> boxes it is about.</param>
/// <param name="Location">The number of the part, from 0.</param>
/// <param name="Hashes">The hashes beside the way; null where the row is that of the parts themselves.</param>
internal sealed record MerkleProof(long LocalId, long Location, IReadOnlyList<ReadOnlyMemory<byte>>? Hashes)
{
    private const int LargestBox = 1 << 16;
    private const int MostItems = 4096;

    /// <summary>Reads all of the file's boxes of this purpose, in their order.</summary>
    /// <exception cref="ManifestFormatException">One is too large or is not what it should be.</exception>
    /// <exception cref="ContainerFormatException">One is broken.</exception>
    public static async Task<List<MerkleProof>> ReadAllAsync(BoundFile file)
    {
        var proofs = new List<MerkleProof>();
        foreach (BmffNode box in file.Location.Boxes!.Boxes)
        {
            if (await BmffStore.PurposeAsync(file.Scan, box).ConfigureAwait(false) is { Name: BmffStore.MerklePurpose } purpose)
            {
                if (purpose.Content.Length > LargestBox)
                {
                    throw new ManifestFormatException(0, $"at most {ContainerScan.Bytes(LargestBox)} in a box for a part's hash", ContainerScan.Bytes(purpose.Content.Length));
                }

                proofs.Add(Read((await file.Scan.ReadAsync(purpose.Content.Start, (int)purpose.Content.Length).ConfigureAwait(false)).ToArray()));
            }
        }

        return proofs;
    }

    // Zeros may follow the map, so that boxes can have a size that was reserved before.
    private static MerkleProof Read(ReadOnlyMemory<byte> content)
    {
        CborItem map = new CborItemReader(MostItems).Read(new CborReader(content).ReadEncodedValue()).AsMap("a part's hash");
        map.NeedNumber("uniqueId");
        return new MerkleProof(
            map.NeedNumber("localId"),
            map.NeedNumber("location"),
            map.FindArray("hashes")?.Select(static hash => hash.IsBytes ? hash.Bytes : throw new ManifestFormatException(0, "hashes as byte strings", hash.Kind.ToString())).ToArray());
    }
}
