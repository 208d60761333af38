namespace ArtistFirst;

/// <summary>
/// Verifies proofs of a Merkle tree (RFC 9162, sections 2.1.3.2 and 2.1.4.2; the trees are those of RFC 6962). Pure computation: what it needs are the hashes
/// and a root that is trusted, as from a verified <see cref="SignedCheckpoint"/>.
/// </summary>
public static class MerkleProof
{
    /// <summary>Whether a leaf stands at a position of a tree.</summary>
    /// <param name="index">The position, 0 for the first leaf.</param>
    /// <param name="size">How many leaves the tree has.</param>
    /// <param name="leaf">The hash of the leaf: for a usage event <see cref="UsageEvent.ComputeHash"/>.</param>
    /// <param name="proof">The hashes from the leaf's neighbor upward.</param>
    /// <param name="root">The root of the tree.</param>
    /// <exception cref="ArgumentNullException"><paramref name="proof"/> is null.</exception>
    public static bool VerifyInclusion(long index, long size, Sha256Hash leaf, IReadOnlyList<Sha256Hash> proof, Sha256Hash root)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (index < 0 || index >= size)
        {
            return false;
        }

        (long node, long last, Sha256Hash hash) = (index, size - 1, leaf);
        foreach (Sha256Hash sibling in proof)
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                hash = MerkleHash.Node(sibling, hash);
                for (; (node & 1) == 0 && node != 0; node >>= 1)
                {
                    last >>= 1;
                }
            }
            else
            {
                hash = MerkleHash.Node(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }

    /// <summary>Whether a tree begins with all leaves of an earlier one, unchanged.</summary>
    /// <param name="earlierSize">How many leaves the earlier tree had; from 0 to more there is nothing to prove, and the answer is no.</param>
    /// <param name="earlierRoot">Its root.</param>
    /// <param name="size">How many leaves the tree has.</param>
    /// <param name="root">Its root.</param>
    /// <param name="proof">The hashes; none where nothing was added.</param>
    /// <exception cref="ArgumentNullException"><paramref name="proof"/> is null.</exception>
    public static bool VerifyConsistency(long earlierSize, Sha256Hash earlierRoot, long size, Sha256Hash root, IReadOnlyList<Sha256Hash> proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (earlierSize == size)
        {
            return proof.Count == 0 && earlierRoot == root && (size > 0 || root == MerkleHash.Empty);
        }

        // Every tree begins with one that is empty: a proof of that would prove nothing, and is refused.
        return earlierSize > 0 && MerkleSubtree.VerifyConsistency(0, earlierSize, earlierRoot, size, root, proof);
    }
}
