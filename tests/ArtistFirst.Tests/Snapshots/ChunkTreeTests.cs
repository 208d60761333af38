using System.Security.Cryptography;

namespace ArtistFirst.Tests;

public sealed class ChunkTreeTests
{
    [Fact]
    public void The_root_is_that_of_RFC_6962()
    {
        for (int count = 1; count < 40; count++)
        {
            byte[][] leaves = [.. Enumerable.Range(0, count).Select(number => SHA256.HashData([(byte)number]))];
            Assert.Equal(Textbook(leaves), ChunkTree.RootOf(leaves.SelectMany(leaf => leaf).ToArray()));
        }
    }

    // Section 2.1: divided at the largest power of two below the count.
    private static byte[] Textbook(byte[][] leaves)
    {
        if (leaves.Length == 1)
        {
            return leaves[0];
        }

        int half = 1;
        while (half * 2 < leaves.Length)
        {
            half *= 2;
        }

        return SHA256.HashData([1, .. Textbook(leaves[..half]), .. Textbook(leaves[half..])]);
    }
}
