using System.Numerics;

namespace ArtistFirst;

/// <summary>
/// Proofs about a part of a tree, leaves [start, end), as draft-ietf-plants-merkle-tree-certs has them (sections 4.1 and 4.4). That a tree begins with an earlier
/// one is the case in which the part begins at 0.
/// </summary>
internal static class MerkleSubtree
{
    /// <summary>Whether a leaf stands at a position of a part with that root.</summary>
    public static bool VerifyInclusion(long index, long start, long end, Sha256Hash leaf, IReadOnlyList<Sha256Hash> proof, Sha256Hash root)
        => IsSubtree(start, end) && index >= start && MerkleProof.VerifyInclusion(index - start, end - start, leaf, proof, root);

    /// <summary>Whether the part of a tree has that root.</summary>
    public static bool VerifyConsistency(long start, long end, Sha256Hash partRoot, long size, Sha256Hash root, IReadOnlyList<Sha256Hash> proof)
    {
        if (end > size || start > end || start < 0)
        {
            return false;
        }

        if (start == end)
        {
            return proof.Count == 0 && partRoot == MerkleHash.Empty;
        }

        if (!IsSubtree(start, end))
        {
            return false;
        }

        (long first, long last, long end1) = Trim(start, end - 1, size - 1);
        bool isWhole = first == last;
        if (!isWhole && proof.Count == 0)
        {
            return false;
        }

        Sha256Hash seed = isWhole ? partRoot : proof[0];
        return Climb(first, last, end1, seed, proof.Skip(isWhole ? 0 : 1)) is { } roots && roots == (partRoot, root);
    }

    /// <summary>A part has to begin at a multiple of the power of two that holds it.</summary>
    private static bool IsSubtree(long start, long end)
        => 0 <= start && start < end && (ulong)start % BitOperations.RoundUpToPowerOf2((ulong)(end - start)) == 0;

    /// <summary>Goes up to the largest perfect tree at the part's right edge: its root is where both computations begin.</summary>
    private static (long First, long Last, long End) Trim(long first, long last, long end)
    {
        bool isAtEnd = last == end;
        while (first != last && (isAtEnd || (last & 1) == 1))
        {
            (first, last, end) = (first >> 1, last >> 1, end >> 1);
        }

        return (first, last, end);
    }

    /// <summary>The roots of the part and of the tree that the proof leads to; null where it is too long or too short.</summary>
    private static (Sha256Hash Part, Sha256Hash Tree)? Climb(long first, long last, long end, Sha256Hash seed, IEnumerable<Sha256Hash> proof)
    {
        (Sha256Hash part, Sha256Hash tree) = (seed, seed);
        foreach (Sha256Hash sibling in proof)
        {
            if (end == 0)
            {
                return null;
            }

            if ((last & 1) == 1 || last == end)
            {
                part = first < last ? MerkleHash.Node(sibling, part) : part;
                tree = MerkleHash.Node(sibling, tree);
                for (; (last & 1) == 0 && end != 0; last >>= 1)
                {
                    (first, end) = (first >> 1, end >> 1);
                }
            }
            else
            {
                tree = MerkleHash.Node(tree, sibling);
            }

            (first, last, end) = (first >> 1, last >> 1, end >> 1);
        }

        return end == 0 ? (part, tree) : null;
    }
}
