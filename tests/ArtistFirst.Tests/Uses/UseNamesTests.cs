using System.Text;

namespace ArtistFirst.Tests;

public class UseNamesTests
{
    // In the order of their bits: a change here is a change of every token, file and snapshot.
    private static readonly string[] Wire =
    [
        "train.generative", "train.finetune", "train.analysis", "index.embed", "condition.reference", "transform.stems", "transform.remix", "generate.cover",
        "generate.sample", "generate.interpolation", "generate.lyrics", "voice.clone", "voice.render", "likeness.name", "analyze.recommend", "analyze.identify",
    ];

    [Fact]
    public void Sixteen_names_stand_for_sixteen_bits()
    {
        for (int bit = 0; bit < 16; bit++)
        {
            var use = (Uses)(1 << bit);
            Assert.Equal(Wire[bit], use.ToWireName());
            Assert.True(UseNames.TryParse(Wire[bit], out Uses fromText));
            Assert.True(UseNames.TryParse(Encoding.UTF8.GetBytes(Wire[bit]), out Uses fromUtf8));
            Assert.Equal((use, use), (fromText, fromUtf8));
        }

        Assert.Equal(17, Enum.GetValues<Uses>().Length);
        Assert.Equal((Uses.Remix, Uses.VoiceClone, Uses.Identify), ((Uses)(1 << 6), (Uses)(1 << 11), (Uses)(1 << 15)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Transform.Remix")]
    [InlineData("transform.remix ")]
    [InlineData("transform")]
    [InlineData("transform.remixes")]
    [InlineData("none")]
    [InlineData("*")]
    [InlineData("64")]
    [InlineData("\u0174ransform.remix")]
    public void Other_names_are_no_use(string name)
    {
        Assert.False(UseNames.TryParse(name, out Uses use));
        Assert.False(UseNames.TryParse(Encoding.UTF8.GetBytes(name), out Uses utf8Use));
        Assert.Equal((Uses.None, Uses.None), (use, utf8Use));
    }

    [Theory]
    [InlineData(Uses.None)]
    [InlineData(Uses.Remix | Uses.Cover)]
    public void Set_has_no_one_name(Uses uses) => Assert.Throws<ArgumentOutOfRangeException>(() => uses.ToWireName());

    [Fact]
    public void Set_is_taken_apart_in_the_order_of_its_bits_without_allocating()
    {
        for (int all = 0; all <= ushort.MaxValue; all++)
        {
            uint together = 0;
            uint last = 0;
            foreach (Uses use in UseNames.Enumerate((Uses)all))
            {
                Assert.True((uint)use > last && uint.IsPow2((uint)use));
                last = (uint)use;
                together |= last;
            }

            Assert.Equal((uint)all, together);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        int count = 0;
        foreach (Uses use in UseNames.Enumerate((Uses)ushort.MaxValue))
        {
            count += UseNames.TryParse(use.ToWireName(), out _) ? 1 : 0;
        }

        Assert.Equal((16, 0L), (count, GC.GetAllocatedBytesForCurrentThread() - before));
    }
}
