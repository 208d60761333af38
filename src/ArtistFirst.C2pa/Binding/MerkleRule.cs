using System.Security.Cryptography;

namespace ArtistFirst.C2pa;

/// <summary>The parts of the file have the hashes that Merkle maps say: fragments, or blocks of <c>mdat</c> boxes (C2PA 2.2 §15.12.2). Null, or what is wrong in words.</summary>
internal sealed class MerkleRule(BoundFile file, BmffRanges ranges, bool mixesPlaces, HashAlgorithmName function)
{
    // C2PA 2.2 §18.6.4: the hash of the file covers this much of an mdat box, its blocks the rest.
    private const int HashedStart = 16;

    private const int MostBlocks = 1 << 20;

    // Everything is hashed once for the file, once in its parts and at most once more: a file that asks for more wants to keep validators busy.
    private const int MostPasses = 4;

    private readonly List<FileRange> _included = HashPlan.Included(file.Length, ranges.Excluded);
    private readonly List<long> _places = mixesPlaces ? [.. ranges.Places] : [];

    private IReadOnlyList<BmffNode> Boxes => file.Location.Boxes!.Boxes;

    public async Task<string?> FindProblemAsync(IReadOnlyList<MerkleMap> maps)
    {
        if (maps.Any(map => map.Algorithm is not null && HashFunction.Find(map.Algorithm) != function))
        {
            return "The parts have to be hashed with the function of the file.";
        }

        List<MerkleProof> proofs = await MerkleProof.ReadAllAsync(file).ConfigureAwait(false);
        int firstFragment = Boxes.Select(static box => box.Name).ToList().IndexOf("moof");
        return firstFragment >= 0
            ? await FindFragmentProblemAsync(maps, proofs, firstFragment).ConfigureAwait(false)
            : await FindBlockProblemAsync(maps, proofs).ConfigureAwait(false);
    }

    private async Task<string?> FindFragmentProblemAsync(IReadOnlyList<MerkleMap> maps, List<MerkleProof> proofs, int first)
    {
        List<FileRange> fragments = Fragments(first);
        foreach (MerkleMap map in maps)
        {
            if (map.Count != fragments.Count || proofs.Count != fragments.Count)
            {
                return $"The hashes are those of {map.Count} fragments; the file has {fragments.Count}, and {proofs.Count} boxes for their hashes.";
            }

            var start = new FileRange(0, Boxes[first].Place.Start);
            if (map.InitHash is { } expected && !(await HashAsync(start).ConfigureAwait(false)).AsSpan().SequenceEqual(expected.Span))
            {
                return "What comes before the first fragment was changed after it was signed.";
            }

            for (int i = 0; i < fragments.Count; i++)
            {
                if (IsBusywork() || !MerkleTree.Leads(map, function, await HashAsync(fragments[i]).ConfigureAwait(false), proofs[i].Location, proofs[i].Hashes))
                {
                    return $"Fragment {i + 1} was changed after it was signed.";
                }
            }
        }

        return null;
    }

    private async Task<string?> FindBlockProblemAsync(IReadOnlyList<MerkleMap> maps, List<MerkleProof> proofs)
    {
        BmffNode[] audio = [.. Boxes.Where(static box => string.Equals(box.Name, "mdat", StringComparison.Ordinal))];
        if (audio.Length != maps.Count || maps.Any(static map => map.InitHash is not null || (map.FixedBlockSize is not null && map.VariableBlockSizes is not null)))
        {
            return $"There is one list of hashes for each mdat box, with one kind of sizes; there are {maps.Count} lists and {audio.Length} boxes.";
        }

        int used = 0;
        for (int i = 0; i < maps.Count; i++)
        {
            if (Blocks(audio[i].Place, maps[i]) is not { } blocks || blocks.Count != maps[i].Count || (proofs.Count > 0 && proofs.Count - used < blocks.Count))
            {
                return "The sizes of the blocks are not those of the mdat box, or there are not as many hashes as blocks.";
            }

            List<MerkleProof> own = proofs.Count == 0 ? [] : proofs.GetRange(used, blocks.Count);
            used += own.Count;
            if (!await LeadAsync(maps[i], blocks, own).ConfigureAwait(false))
            {
                return "The audio was changed after it was signed.";
            }
        }

        return null;
    }

    private async Task<bool> LeadAsync(MerkleMap map, List<FileRange> blocks, List<MerkleProof> proofs)
    {
        bool isRoot = proofs.Count == 0 && map.Hashes.Count == 1 && map.Count > 1;
        var leaves = new List<byte[]>();
        for (int i = 0; i < blocks.Count && !IsBusywork(); i++)
        {
            byte[] leaf = await file.Hasher.HashAsync(function, [new HashStep(blocks[i])]).ConfigureAwait(false);
            leaves.Add(leaf);
            if (!isRoot && !MerkleTree.Leads(map, function, leaf, proofs.Count == 0 ? i : proofs[i].Location, proofs.Count == 0 ? null : proofs[i].Hashes))
            {
                return false;
            }
        }

        return leaves.Count == blocks.Count && (!isRoot || map.Hashes[0].Span.SequenceEqual(MerkleTree.Root(function, leaves)));
    }

    private static List<FileRange>? Blocks(FileRange box, MerkleMap map)
    {
        long start = box.Start + Math.Min(HashedStart, box.Length);
        long left = box.End - start;
        if (map.VariableBlockSizes is { } sizes)
        {
            return sizes.Count <= MostBlocks && sizes.Sum() == left ? [.. sizes.Select(size => Take(ref start, size))] : null;
        }

        long block = map.FixedBlockSize ?? left;
        if (map.FixedBlockSize is <= 1 || (block > 0 && left / block > MostBlocks))
        {
            return null;
        }

        var blocks = new List<FileRange>();
        for (long end = box.End; start < end;)
        {
            blocks.Add(Take(ref start, Math.Min(block, end - start)));
        }

        return blocks;
    }

    private static FileRange Take(ref long start, long length)
    {
        var range = new FileRange(start, length);
        start += length;
        return range;
    }

    // A fragment is a moof box and all that follows up to the next.
    private List<FileRange> Fragments(int first)
    {
        var fragments = new List<FileRange>();
        for (int i = first; i < Boxes.Count; i++)
        {
            if (string.Equals(Boxes[i].Name, "moof", StringComparison.Ordinal))
            {
                fragments.Add(Boxes[i].Place);
            }
            else
            {
                fragments[^1] = new FileRange(fragments[^1].Start, Boxes[i].Place.End - fragments[^1].Start);
            }
        }

        return fragments;
    }

    private Task<byte[]> HashAsync(FileRange part) =>
        file.Hasher.HashAsync(function, HashPlan.WithPlaces(HashPlan.Within(_included, part), HashPlan.Within(_places, part)));

    private bool IsBusywork() => file.Hasher.BytesHashed > MostPasses * Math.Max(file.Length, 1);
}
