using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.C2pa.Tests;

public sealed class HostileFileTests
{
    private static readonly byte[][] Magics =
    [
        [], "RIFF\u0040\0\0\0WAVEfmt "u8.ToArray(), "ID3\u0003\0\0\0\0\0\u0020TSRC"u8.ToArray(), "ID3\u0004\0\u0040\0\0\0\u0020"u8.ToArray(),
        "fLaC\0\0\0\u0022"u8.ToArray(), "\0\0\0\u0010ftypM4A \0\0\0\0"u8.ToArray(), [0xFF, 0xFB, 0x90, 0x00],
    ];

    [Fact]
    public void Every_truncation_of_a_good_file_is_read_or_refused()
    {
        foreach (byte[] file in Some.OneOfEach)
        {
            for (int length = 0; length < file.Length; length++)
            {
                ReadOrRefuse(file[..length]);
            }
        }
    }

    [Fact]
    public void Every_byte_of_a_good_file_can_be_anything()
    {
        foreach (byte[] file in Some.OneOfEach)
        {
            byte[] mutant = [.. file];
            for (int i = 0; i < file.Length; i++)
            {
                foreach (byte value in (byte[])[0, 1, 0x7F, 0x80, 0xFF, (byte)(file[i] ^ 1)])
                {
                    mutant[i] = value;
                    ReadOrRefuse(mutant);
                }

                mutant[i] = file[i];
            }
        }
    }

    [Fact]
    public void Ten_thousand_random_mutations_are_read_or_refused()
    {
        var random = new Random(20261122);
        for (int i = 0; i < 10_000; i++)
        {
            byte[] mutant = [.. Some.OneOfEach[i % Some.OneOfEach.Count]];
            for (int j = random.Next(1, 12); j > 0; j--)
            {
                mutant[random.Next(mutant.Length)] = (byte)random.Next(256);
            }

            ReadOrRefuse(mutant);
        }
    }

    [Fact]
    public void Random_bytes_behind_each_magic_are_read_or_refused()
    {
        Gen<byte[]> files = from magic in Gen.Elements(Magics)
                            from rest in ArbMap.Default.GeneratorFor<byte[]>()
                            select Some.Bytes(magic, rest);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261122, 7), Prop.ForAll(files.ToArbitrary(), ReadOrRefuse));
    }

    // Limits instead of stop watches: no file makes the reader fetch or allocate more than a multiple of its own size.
    private static void ReadOrRefuse(byte[] file)
    {
        var stream = new HollowStream(file);
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            Task<AudioContainer> reading = AudioContainer.ReadAsync(stream, CancellationToken.None);
            Assert.True(reading.IsCompleted);
            AudioContainer container = reading.GetAwaiter().GetResult();
            CheckPlaces(container.Parts, 0, file.Length);
        }
        catch (ContainerFormatException refusal)
        {
            Assert.InRange(refusal.Offset, 0, file.Length);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000 + (100L * file.Length));
        Assert.InRange(stream.BytesRead, 0, (64 * 1024) + (64L * file.Length));
        Assert.Equal(0, stream.Position);
    }

    private static void CheckPlaces(IReadOnlyList<ContainerPart> parts, long start, long end)
    {
        foreach (ContainerPart part in parts)
        {
            Assert.InRange(part.Offset, start, end);
            Assert.InRange(part.End, part.ContentOffset, end);
            CheckPlaces(part.Parts, part.Offset, part.End);
            start = part.End;
        }
    }
}
