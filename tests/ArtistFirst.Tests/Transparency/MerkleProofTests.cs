using System.Text.Json;

namespace ArtistFirst.Tests.Transparency;

public sealed class MerkleProofTests
{
    [Fact]
    public void Inclusion_is_judged_as_by_transparency_dev() => Judge("inclusion", 98, vector =>
        vector.Hash("leafHash") is { } leaf && vector.Hash("root") is { } root
        && MerkleProof.VerifyInclusion(vector.Position("leafIdx"), vector.Position("treeSize"), leaf, vector.Proof(), root));

    [Fact]
    public void Consistency_is_judged_as_by_transparency_dev() => Judge("consistency", 98, vector =>
        vector.Hash("root1") is { } first && vector.Hash("root2") is { } second
        && MerkleProof.VerifyConsistency(vector.Position("size1"), first, vector.Position("size2"), second, vector.Proof()));

    [Fact]
    public void Inclusion_in_a_part_is_judged_as_by_transparency_dev() => Judge("subtreeinclusion", 204, vector =>
        vector.Hash("leafHash") is { } leaf && vector.Hash("root") is { } root
        && MerkleSubtree.VerifyInclusion(vector.Position("leafIdx"), vector.Position("start"), vector.Position("end"), leaf, vector.Proof(), root));

    [Fact]
    public void Consistency_of_a_part_is_judged_as_by_transparency_dev() => Judge("subtreeconsistency", 118, vector =>
        vector.Hash("root1") is { } part && vector.Hash("root2") is { } root
        && MerkleSubtree.VerifyConsistency(vector.Position("start"), vector.Position("end"), part, vector.Position("size"), root, vector.Proof()));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(255)]
    [InlineData(300)]
    public async Task Any_bit_of_a_proof_that_is_flipped_breaks_it(int index)
    {
        var tiles = new ListedTiles([.. Enumerable.Range(0, 301).Select(i => MerkleHash.Leaf([(byte)(i & 255), (byte)(i >> 8)]))]);
        Sha256Hash leaf = tiles.Leaves[index];
        Sha256Hash root = await tiles.RootAsync(TestContext.Current.CancellationToken);
        Sha256Hash[] proof = [.. await tiles.ProveInclusionAsync(index, TestContext.Current.CancellationToken)];

        Assert.True(MerkleProof.VerifyInclusion(index, 301, leaf, proof, root));
        for (int bit = 0; bit < proof.Length * 256; bit++)
        {
            byte[] changed = proof[bit / 256].ToArray();
            changed[bit % 256 / 8] ^= (byte)(1 << (bit % 8));
            Sha256Hash[] broken = [.. proof];
            broken[bit / 256] = Sha256Hash.FromBytes(changed);
            Assert.False(MerkleProof.VerifyInclusion(index, 301, leaf, broken, root));
        }

        Assert.False(MerkleProof.VerifyInclusion(index, 301, leaf, proof[1..], root));
        Assert.False(MerkleProof.VerifyInclusion(index, 301, leaf, [.. proof, root], root));
        Assert.False(MerkleProof.VerifyInclusion(-1, 301, leaf, proof, root));
    }

    private static void Judge(string kind, int count, Func<JsonElement, bool> verify)
    {
        (string Name, JsonElement Vector)[] vectors = [.. MerkleVectors.Read(kind)];

        Assert.True(vectors.Length >= count, $"{vectors.Length} vectors of {count}");
        Assert.All(vectors, vector => Assert.True(verify(vector.Vector) != vector.Vector.GetProperty("wantErr").GetBoolean(), vector.Name));
    }
}
