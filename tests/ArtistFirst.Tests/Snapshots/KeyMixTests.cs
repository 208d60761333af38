namespace ArtistFirst.Tests;

public sealed class KeyMixTests
{
    [Fact]
    public void What_is_mixed_can_be_taken_back()
    {
        Random random = new(1);
        for (int seed = 0; seed < 50; seed++)
        {
            KeyMix mix = KeyMix.Of([(byte)seed], seed % 3);
            Assert.True(mix.IsUsable);
            for (int i = 0; i < 100; i++)
            {
                ulong key = (ulong)random.NextInt64(1L << KeyMix.Bits);
                ulong mixed = mix.Mix(key);
                Assert.True(mixed <= KeyMix.Mask);
                Assert.Equal(key, mix.Unmix(mixed));
            }
        }
    }

    [Fact]
    public void A_slot_tells_its_recording_at_any_size_of_table()
    {
        KeyMix mix = KeyMix.Of([7], 0);
        Random random = new(2);
        foreach (long lines in new[] { 1L, 2, 3, 7, 64, 1000, 16384, 32768, 40000, 15_728_640 })
        {
            SlotShape shape = new(lines);
            for (int i = 0; i < 200; i++)
            {
                ulong mixed = mix.Mix((ulong)random.NextInt64(1L << KeyMix.Bits));
                int displacement = random.Next(16);
                ulong slot = (1UL << shape.PolicyShift) | ((ulong)displacement << shape.TagBits) | (mixed & shape.TagMask);
                Assert.Equal(mixed, shape.MixedOf(shape.LineOf(mixed) + displacement, slot));
            }
        }
    }
}
