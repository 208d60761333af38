using System.Numerics;

namespace ArtistFirst;

/// <summary>A Merkle tree that grows leaf by leaf and keeps its right edge alone: the roots of the perfect trees that it is made of, at most 63.</summary>
internal sealed class MerkleFrontier
{
    private readonly List<Sha256Hash> _roots = [];

    /// <summary>How many leaves there are.</summary>
    public long Size { get; private set; }

    /// <summary>The root over all leaves so far.</summary>
    public Sha256Hash Root
    {
        get
        {
            if (_roots.Count == 0)
            {
                return MerkleHash.Empty;
            }

            Sha256Hash root = _roots[^1];
            for (int i = _roots.Count - 2; i >= 0; i--)
            {
                root = MerkleHash.Node(_roots[i], root);
            }

            return root;
        }
    }

    public void Append(Sha256Hash leaf)
    {
        // A perfect tree is closed for each one at the end of the size's binary number.
        for (int closed = BitOperations.TrailingZeroCount(~Size); closed > 0; closed--)
        {
            leaf = MerkleHash.Node(_roots[^1], leaf);
            _roots.RemoveAt(_roots.Count - 1);
        }

        _roots.Add(leaf);
        Size++;
    }
}
