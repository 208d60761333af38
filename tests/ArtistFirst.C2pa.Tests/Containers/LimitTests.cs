namespace ArtistFirst.C2pa.Tests;

public sealed class LimitTests
{
    [Fact]
    public async Task Gigabytes_of_audio_are_not_read()
    {
        const long Audio = 3_900_000_000;
        byte[] start = Some.Bytes(Some.Ascii("RIFF"), Some.LittleEndian((uint)Audio + 36), Some.Ascii("WAVE"), Some.Chunk("fmt ", Some.PcmFormat), Some.Ascii("data"), Some.LittleEndian((uint)Audio));
        var stream = new HollowStream(start, Audio + start.Length);
        AudioContainer container = await AudioContainer.ReadAsync(stream, TestContext.Current.CancellationToken);
        Assert.Equal(Audio, container.Find("RIFF", "data").ContentLength);
        Assert.InRange(stream.BytesRead, 1, 8192);
    }

    [Fact]
    public async Task A_wave_file_over_four_gibibytes_is_refused_in_words()
    {
        var stream = new HollowStream(Some.WaveWith(), (1L << 32) + 8);
        ContainerFormatException refusal = await Assert.ThrowsAsync<ContainerFormatException>(() => AudioContainer.ReadAsync(stream, TestContext.Current.CancellationToken));
        Assert.Contains("4 GiB", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("split it", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Media_data_over_four_gibibytes_is_fine_in_mp4()
    {
        const long Audio = 1L << 33;
        byte[] start = Some.Bytes(Some.FileType, Some.Box("moov", Some.Box("mvhd", new byte[100])), Some.BigEndian(1), Some.Ascii("mdat"), Some.BigEndian(2), Some.BigEndian(16));
        var stream = new HollowStream(start, start.Length + Audio);
        AudioContainer container = await AudioContainer.ReadAsync(stream, TestContext.Current.CancellationToken);
        Assert.Equal(Audio, container.Find("mdat").ContentLength);
        Assert.Equal(16, container.Find("mdat").HeaderLength);
        Assert.InRange(stream.BytesRead, 1, 8192);
    }

    [Fact]
    public async Task More_parts_than_any_real_file_has_are_refused()
    {
        byte[] chunks = Some.Bytes([.. Enumerable.Repeat(Some.Chunk("junk"), ContainerScan.MaxParts)]);
        ContainerFormatException refusal = await Read.Refusal(Some.WaveWith(chunks));
        Assert.Contains($"at most {ContainerScan.MaxParts}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_texts_than_any_real_file_has_are_refused()
    {
        ContainerFormatException refusal = await Read.Refusal(Some.Flac(Some.Block(4, Some.Comments([.. Enumerable.Repeat("A=b", ContainerScan.MaxTags + 1)]))));
        Assert.Contains($"at most {ContainerScan.MaxTags} tags", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_too_long_to_be_one_is_known_by_name_and_not_read()
    {
        string tooLong = new('x', ContainerScan.MaxTextBytes + 1);
        byte[][] files =
        [
            Some.Bytes(Some.Id3(4, 0, Some.Frame24("TSRC", Some.Latin1Text(tooLong))), Some.MpegFrames()),
            Some.Bytes(Some.MpegFrames(), Some.ApeTag(header: false, ("ISRC", Some.Ascii(tooLong)))),
            Some.Flac(Some.Block(4, Some.Comments($"ISRC={tooLong}"))),
            Some.Mp4(Some.Freeform("com.apple.iTunes", "ISRC", Some.Data(1, Some.Ascii(tooLong)))),
            Some.WaveWith(Some.Chunk("axml", new byte[ContainerScan.MaxXmlBytes + 1])),
        ];
        foreach (byte[] file in files)
        {
            Assert.Null(Assert.Single((await Read.Container(file)).Tags).Value);
        }
    }

    [Fact]
    public async Task A_file_that_shrinks_while_it_is_read_is_refused()
    {
        using var stream = new ShrinkingStream(Some.OneOfEach[1]);
        await Assert.ThrowsAsync<ContainerFormatException>(() => AudioContainer.ReadAsync(stream, TestContext.Current.CancellationToken));
    }

    private sealed class ShrinkingStream(byte[] content) : MemoryStream(content[..100])
    {
        public override long Length => content.Length;
    }
}
