namespace ArtistFirst.C2pa.Tests;

public sealed class WaveFormatTests
{
    [Fact]
    public async Task Plain_pcm_is_read()
    {
        WaveFormat format = (await Read.Container(Some.WaveWith())).WaveFormat!;
        Assert.Equal((1, 2, 44100u, 4, 16), (format.FormatTag, format.Channels, format.SampleRate, format.BlockAlign, format.BitsPerSample));
        Assert.Null(format.SubFormat);
        Assert.Equal(16, format.ValidBitsPerSample);
    }

    [Fact]
    public void The_extensible_form_tells_valid_bits_loudspeakers_and_the_format_behind_it()
    {
        WaveFormat format = WaveFormat.Parse(Extensible(validBits: 20), 0);
        Assert.Equal(20, format.ValidBitsPerSample);
        Assert.Equal(3u, format.ChannelMask);
        Assert.Equal(new Guid("00000001-0000-0010-8000-00aa00389b71"), format.SubFormat);
    }

    [Fact]
    public void Contradictions_are_refused()
    {
        byte[] noChannels = [.. Some.PcmFormat];
        noChannels[2] = 0;
        byte[][] broken = [[], Some.PcmFormat[..15], noChannels, Extensible(validBits: 25), Extensible(validBits: 24)[..39]];
        foreach (byte[] content in broken)
        {
            Assert.Throws<ContainerFormatException>(() => WaveFormat.Parse(content, 20));
        }
    }

    private static byte[] Extensible(byte validBits) =>
    [
        0xFE, 0xFF, 2, 0, 0x80, 0xBB, 0, 0, 0, 0x65, 4, 0, 6, 0, 24, 0, 22, 0, validBits, 0, 3, 0, 0, 0,
        .. new Guid("00000001-0000-0010-8000-00aa00389b71").ToByteArray(),
    ];
}
