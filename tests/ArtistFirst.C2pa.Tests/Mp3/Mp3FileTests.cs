namespace ArtistFirst.C2pa.Tests;

public sealed class Mp3FileTests
{
    private static readonly byte[] Id3v1 = Some.Bytes(Some.Ascii("TAG"), new byte[125]);

    [Fact]
    public async Task Tags_around_the_audio_are_found_on_both_sides()
    {
        byte[] lyrics = Some.Ascii("LYRICSBEGININD00002111000022LYRICS200");
        byte[] ape = Some.ApeTag(header: true, ("Isrc", Some.Ascii(Some.Isrc)));
        AudioContainer container = await Read.Container(Some.Bytes(Some.Id3(3, 0, new byte[40]), Some.MpegFrames(), ape, lyrics, Id3v1));
        Assert.Equal(["ID3v2.3", "audio", "APEv2", "Lyrics3v2", "ID3v1"], container.Parts.Select(part => part.Name));
        Assert.Equal([50L, 3 * 417, ape.Length, lyrics.Length, 128], container.Parts.Select(part => part.Length));
    }

    [Fact]
    public async Task An_id3v2_tag_behind_the_audio_is_found_by_its_footer()
    {
        byte[] tag = Some.Id3(4, 0x10, Some.Frame24("TSRC", Some.Latin1Text(Some.Isrc)));
        AudioContainer container = await Read.Container(Some.Bytes(Some.MpegFrames(), tag, Some.Ascii("3DI"), tag[3..10]));
        Assert.Equal(["audio", "ID3v2.4"], container.Parts.Select(part => part.Name));
        Assert.Equal([Some.Isrc], container.Texts(AudioTagSource.Id3, "TSRC"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Texts_of_ape_items_are_read(bool header)
    {
        byte[] ape = Some.ApeTag(header, ("Title", Some.Ascii("Song")), ("isrc", Some.Ascii("A\0B")));
        AudioContainer container = await Read.Container(Some.Bytes(Some.MpegFrames(), ape));
        Assert.Equal(["A", "B"], container.Texts(AudioTagSource.Ape, "ISRC"));
        Assert.Equal(["Song"], container.Texts(AudioTagSource.Ape, "TITLE"));
    }

    [Fact]
    public async Task A_broken_ape_tag_is_refused()
    {
        byte[] good = Some.ApeTag(header: false, ("Isrc", Some.Ascii(Some.Isrc)));
        foreach (int place in (int[])[0, good.Length - 20, good.Length - 16])
        {
            byte[] broken = [.. good];
            broken[place + 2] = 1; // 65,536 more: the item, the tag, the count
            await Read.Refusal(Some.Bytes(Some.MpegFrames(), broken));
        }
    }

    [Fact]
    public async Task Letters_that_look_like_a_trailing_tag_are_audio_without_its_head()
    {
        AudioContainer container = await Read.Container(Some.Bytes(Some.MpegFrames(), Some.Ascii("3DI\u0004\0\u0010\0\0\0\u0001")));
        Assert.Equal(["audio"], container.Parts.Select(part => part.Name));
        container = await Read.Container(Some.Bytes(Some.MpegFrames(), Some.Ascii("000004LYRICS200")));
        Assert.Equal(["audio"], container.Parts.Select(part => part.Name));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2048)]
    [InlineData(65_535)]
    public async Task Zeros_may_lie_in_front_of_the_first_frame(int count)
    {
        AudioContainer container = await Read.Container(Some.Bytes(new byte[count], Some.MpegFrames()));
        Assert.Equal(["audio"], container.Parts.Select(part => part.Name));
        await Read.Refusal(Some.Bytes(new byte[count], [1], Some.MpegFrames()));
    }

    [Fact]
    public async Task Zeros_alone_are_no_audio()
    {
        await Read.Refusal(new byte[100]);
        await Read.Refusal(Some.Bytes(new byte[70_000], Some.MpegFrames()));
    }

    [Fact]
    public async Task The_first_frame_may_lie_a_little_behind_the_tag()
    {
        AudioContainer container = await Read.Container(Some.Bytes(Some.Id3(4, 0, new byte[10]), new byte[5000], Some.MpegFrames()));
        Assert.Equal(["ID3v2.4", "audio"], container.Parts.Select(part => part.Name));
    }

    [Fact]
    public async Task A_tag_without_audio_and_a_tag_cut_short_are_refused()
    {
        byte[] tag = Some.Id3(4, 0, new byte[100]);
        Assert.Contains("MPEG layer III", (await Read.Refusal(tag)).Message, StringComparison.Ordinal);
        Assert.Contains("ID3v2 tag of 110 bytes", (await Read.Refusal(tag[..50])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0xFB, 0x90, 417)] // MPEG-1, 128 kbit/s, 44.1 kHz
    [InlineData(0xFB, 0x92, 418)] // padded
    [InlineData(0xFB, 0xE8, 1440)] // 320 kbit/s, 32 kHz
    [InlineData(0xF3, 0x84, 192)] // MPEG-2, 64 kbit/s, 24 kHz
    [InlineData(0xE3, 0x18, 72)] // 2.5, 8 kbit/s, 8 kHz
    [InlineData(0xFB, 0x00, 0)] // free format
    [InlineData(0xFB, 0xF0, 0)] // no bit rate
    [InlineData(0xFB, 0x9C, 0)] // no sampling rate
    [InlineData(0xEB, 0x90, 0)] // no version
    [InlineData(0xFD, 0x90, 0)] // layer II
    [InlineData(0xF1, 0x90, 0)] // AAC
    public void The_length_of_a_frame_follows_from_its_header(byte second, byte third, int length) =>
        Assert.Equal(length, MpegFrame.LengthOf([0xFF, second, third, 0]));
}
