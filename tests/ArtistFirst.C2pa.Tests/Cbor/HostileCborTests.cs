using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.C2pa.Tests;

public sealed class HostileCborTests
{
    private static readonly byte[][] Good = [.. Rfc8949Vectors.Deterministic.Concat(Rfc8949Vectors.Lax).Select(row => Convert.FromHexString(row.Data.Item2))];

    [Fact]
    public void Random_bytes_are_read_or_refused()
    {
        Arbitrary<byte[]> bytes = ArbMap.Default.GeneratorFor<byte[]>().ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000).WithReplay(20261122, 7), Prop.ForAll(bytes, ReadOrRefuse));
    }

    [Fact]
    public void Every_truncation_and_ten_thousand_mutations_of_good_items_are_read_or_refused()
    {
        var random = new Random(20261122);
        foreach (byte[] good in Good)
        {
            for (int length = 0; length < good.Length; length++)
            {
                Assert.Throws<ManifestFormatException>(() => new CborReader(good.AsMemory(0, length)).SkipValue());
            }
        }

        for (int i = 0; i < 10_000; i++)
        {
            byte[] mutant = [.. Good[i % Good.Length]];
            for (int j = random.Next(1, 4); j > 0; j--)
            {
                mutant[random.Next(mutant.Length)] = (byte)random.Next(256);
            }

            ReadOrRefuse(mutant);
        }
    }

    // What is read has one deterministic form, which is stable; what is refused leaves the reader where it was.
    private static void ReadOrRefuse(byte[] bytes)
    {
        var reader = new CborReader(bytes);
        try
        {
            ReadOnlyMemory<byte> item = reader.ReadEncodedValue();
            Assert.Equal(CborReaderState.Finished, reader.PeekState());
            byte[] rewritten = CborText.Rewrite(item.ToArray());
            Assert.Equal(rewritten, CborText.Rewrite(rewritten));
        }
        catch (ManifestFormatException refusal)
        {
            Assert.Equal((0, 0), (reader.Position, reader.Depth));
            Assert.InRange(refusal.Offset, 0, bytes.Length);
        }
        catch (InvalidOperationException refusal)
        {
            // A reader leaves double keys to its caller; a writer does not write them.
            Assert.Contains("written twice", refusal.Message, StringComparison.Ordinal);
        }
    }
}
