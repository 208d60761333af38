using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;

namespace ArtistFirst.Tests.Transparency;

/// <summary>Roots and proofs, against those that were computed from the text of RFC 6962.</summary>
public sealed class MerkleTilesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Roots_and_proofs_are_those_of_the_vectors(int vector)
    {
        using JsonDocument document = JsonDocument.Parse(await File.ReadAllTextAsync(Vectors.Get("merkle/rfc6962_selfmade.json"), TestContext.Current.CancellationToken));
        JsonElement tree = document.RootElement[vector];
        ListedTiles leaves = Leaves(tree);
        foreach (JsonProperty root in tree.GetProperty("roots").EnumerateObject())
        {
            long size = long.Parse(root.Name, CultureInfo.InvariantCulture);
            Assert.Equal(root.Value.GetString(), (await leaves.Take(size).RootAsync(default)).ToString());
            Assert.Equal(root.Value.GetString(), (await leaves.RootAtAsync(size, default)).ToString());
            var grown = new MerkleFrontier();
            Array.ForEach(leaves.Leaves[..(int)size], grown.Append);
            Assert.Equal(root.Value.GetString(), grown.Root.ToString());
        }

        foreach (JsonElement proof in tree.GetProperty("inclusion").EnumerateArray())
        {
            ListedTiles tiles = leaves.Take(proof.GetProperty("size").GetInt64());
            Assert.Equal(Hashes(proof), await tiles.ProveInclusionAsync(proof.GetProperty("index").GetInt64(), default));
        }

        foreach (JsonElement proof in tree.GetProperty("consistency").EnumerateArray())
        {
            (long first, long second) = (proof.GetProperty("first").GetInt64(), proof.GetProperty("second").GetInt64());
            IReadOnlyList<Sha256Hash> hashes = await leaves.Take(second).ProveConsistencyAsync(first, default);
            Assert.Equal(Hashes(proof), hashes);
            Assert.True(MerkleProof.VerifyConsistency(first, await leaves.RootAtAsync(first, default), second, await leaves.RootAtAsync(second, default), hashes));
        }
    }

    [Theory]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(0, 1234067, 256, "tile/0/x001/x234/067")]
    [InlineData(1, 999, 17, "tile/1/999.p/17")]
    [InlineData(2, 1000, 255, "tile/2/x001/000.p/255")]
    public void Paths_are_those_of_the_standard(int level, long index, int width, string path) => Assert.Equal(path, TilePath.Hashes(level, index, width));

    private static ListedTiles Leaves(JsonElement tree) => new(tree.GetProperty("leaves") is { ValueKind: JsonValueKind.Array } leaves
        ? [.. leaves.EnumerateArray().Select(leaf => MerkleHash.Leaf(Convert.FromHexString(leaf.GetString()!)))]
        : [.. Enumerable.Range(0, tree.GetProperty("roots").EnumerateObject().Max(root => int.Parse(root.Name, CultureInfo.InvariantCulture))).Select(NumberedLeaf)]);

    private static Sha256Hash NumberedLeaf(int number)
    {
        byte[] bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return MerkleHash.Leaf(bytes);
    }

    private static IEnumerable<Sha256Hash> Hashes(JsonElement proof) => proof.GetProperty("proof").EnumerateArray().Select(hash => Sha256Hash.Parse(hash.GetString()!));
}
