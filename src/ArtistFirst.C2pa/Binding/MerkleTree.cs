using System.Security.Cryptography;

namespace ArtistFirst.C2pa;

/// <summary>The Merkle trees of C2PA (C2PA 2.2 §18.6.4): a node without a neighbor moves up as it is.</summary>
internal static class MerkleTree
{
    /// <summary>Whether a part's hash leads to the row of a map.</summary>
    /// <param name="map">The map.</param>
    /// <param name="function">The hash function.</param>
    /// <param name="leaf">The part's hash.</param>
    /// <param name="location">The number of the part.</param>
    /// <param name="proof">The hashes beside the way; null where the row is that of the parts.</param>
    public static bool Leads(MerkleMap map, HashAlgorithmName function, byte[] leaf, long location, IReadOnlyList<ReadOnlyMemory<byte>>? proof)
    {
        if (location >= map.Count)
        {
            return false;
        }

        byte[] hash = leaf;
        long index = location;
        int used = 0;
        for (long row = map.Count; row != map.Hashes.Count && row > 1; row = (row / 2) + (row & 1), index /= 2)
        {
            bool isRight = (index & 1) == 1;
            if (proof is null || (!isRight && index + 1 >= row))
            {
                continue;
            }

            if (used >= proof.Count)
            {
                return false;
            }

            ReadOnlyMemory<byte> beside = proof[used++];
            hash = isRight ? Join(function, beside.Span, hash) : Join(function, hash, beside.Span);
        }

        return index < map.Hashes.Count && map.Hashes[(int)index].Span.SequenceEqual(hash);
    }

    /// <summary>The root over parts' hashes.</summary>
    public static byte[] Root(HashAlgorithmName function, IReadOnlyList<byte[]> leaves)
    {
        IReadOnlyList<byte[]> row = leaves;
        while (row.Count > 1)
        {
            byte[][] above = new byte[(row.Count / 2) + (row.Count & 1)][];
            for (int i = 0; i < above.Length; i++)
            {
                above[i] = (2 * i) + 1 < row.Count ? Join(function, row[2 * i], row[(2 * i) + 1]) : row[2 * i];
            }

            row = above;
        }

        return row[0];
    }

    private static byte[] Join(HashAlgorithmName function, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        CryptographicOperations.HashData(function, [.. left, .. right]);
}
