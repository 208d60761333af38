namespace ArtistFirst.C2pa.Tests;

public sealed class HostileSourceTests
{
    [Fact]
    public async Task Mutated_files_are_signed_so_that_they_can_be_read_again_or_refused()
    {
        var random = new Random(20261122);
        int signed = 0;
        for (int i = 0; i < 1000; i++)
        {
            byte[] mutant = [.. Some.OneOfEach[i % Some.OneOfEach.Count]];
            for (int j = random.Next(1, 4); j > 0; j--)
            {
                mutant[random.Next(mutant.Length)] = (byte)random.Next(256);
            }

            signed += await SignOrRefuseAsync(mutant) ? 1 : 0;
        }

        // The property would hold of an embedder that refuses everything.
        Assert.InRange(signed, 300, 1000);
    }

    private static async Task<bool> SignOrRefuseAsync(byte[] file)
    {
        var destination = new MemoryStream();
        try
        {
            EmbeddedManifest manifest = await SomeDrafts.Embedder.EmbedAsync(new MemoryStream(file), destination, SomeDrafts.Draft(), TestContext.Current.CancellationToken);
            byte[] output = destination.ToArray();
            Assert.Equal(manifest.Kind, (await Read.Container(output)).Kind);
            Assert.Equal(manifest.Label, JumbfReader.Read(output.AsMemory((int)manifest.StoreOffset, manifest.StoreLength)).Superboxes[0].Label);
            return true;
        }
        catch (ContainerFormatException refusal)
        {
            Assert.InRange(refusal.Offset, 0, file.Length);
            return false;
        }
    }
}
