using System.Security.Cryptography;

namespace ArtistFirst;

/// <summary>The Merkle tree over the chunks of a body (RFC 6962, section 2.1): one root vouches for each chunk by itself.</summary>
internal static class ChunkTree
{
    public const int HashLength = SHA256.HashSizeInBytes;

    /// <summary>The hash of a leaf: a zero byte, then the chunk.</summary>
    public static void HashLeaf(ReadOnlySpan<byte> chunk, Span<byte> hash)
    {
        using IncrementalHash sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData([0]);
        sha.AppendData(chunk);
        sha.GetHashAndReset(hash);
    }

    /// <summary>The root over leaf hashes, 32 bytes each.</summary>
    public static byte[] RootOf(ReadOnlySpan<byte> leafHashes)
    {
        byte[] level = leafHashes.ToArray();
        Span<byte> node = stackalloc byte[1 + (2 * HashLength)];
        node[0] = 1;
        int count = level.Length / HashLength;
        while (count > 1)
        {
            // The last one without a partner goes up as it is: the same tree as the division at the largest power of two.
            for (int i = 0; i + 1 < count; i += 2)
            {
                level.AsSpan(i * HashLength, 2 * HashLength).CopyTo(node[1..]);
                SHA256.HashData(node, level.AsSpan(i / 2 * HashLength, HashLength));
            }

            if (count % 2 == 1)
            {
                level.AsSpan((count - 1) * HashLength, HashLength).CopyTo(level.AsSpan(count / 2 * HashLength));
            }

            count = (count + 1) / 2;
        }

        return level.Length == 0 ? SHA256.HashData([]) : level[..HashLength];
    }
}
