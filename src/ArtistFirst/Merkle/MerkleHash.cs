using System.Security.Cryptography;

namespace ArtistFirst;

/// <summary>The hashes of a Merkle tree (RFC 9162, section 2.1.1). Leaves and nodes begin with different bytes, so that none can pass for the other.</summary>
internal static class MerkleHash
{
    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    /// <summary>The root of a tree without leaves.</summary>
    public static Sha256Hash Empty { get; } = Sha256Hash.Of([]);

    /// <summary>The hash of what a leaf holds.</summary>
    public static Sha256Hash Leaf(ReadOnlySpan<byte> data)
    {
        const int Small = 1024;
        if (data.Length >= Small)
        {
            return LargeLeaf(data);
        }

        // To copy so few bytes costs much less than a hash that takes them in two parts.
        Span<byte> leaf = stackalloc byte[Small];
        leaf[0] = LeafPrefix;
        data.CopyTo(leaf[1..]);
        return Sha256Hash.Of(leaf[..(1 + data.Length)]);
    }

    private static Sha256Hash LargeLeaf(ReadOnlySpan<byte> data)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData([LeafPrefix]);
        sha.AppendData(data);
        Span<byte> hash = stackalloc byte[Sha256Hash.Length];
        sha.GetHashAndReset(hash);
        return Sha256Hash.FromBytes(hash);
    }

    /// <summary>The hash over two neighbors.</summary>
    public static Sha256Hash Node(Sha256Hash left, Sha256Hash right)
    {
        Span<byte> node = stackalloc byte[1 + (2 * Sha256Hash.Length)];
        node[0] = NodePrefix;
        left.CopyTo(node[1..]);
        right.CopyTo(node[(1 + Sha256Hash.Length)..]);
        return Sha256Hash.Of(node);
    }

    /// <summary>The root over hashes whose number is a power of two. What is in the span is used up.</summary>
    public static Sha256Hash Fold(Span<Sha256Hash> hashes)
    {
        for (; hashes.Length > 1; hashes = hashes[..(hashes.Length / 2)])
        {
            for (int i = 0; i < hashes.Length / 2; i++)
            {
                hashes[i] = Node(hashes[2 * i], hashes[(2 * i) + 1]);
            }
        }

        return hashes[0];
    }
}
