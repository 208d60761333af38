namespace ArtistFirst.C2pa.Tests;

public sealed class RiffWaveTests
{
    [Fact]
    public async Task Chunks_are_listed_with_their_places_and_pad_bytes_are_stepped_over()
    {
        AudioContainer container = await Read.Container(Some.Wave(Some.Chunk("fmt ", Some.PcmFormat), Some.Chunk("odd ", 1, 2, 3), Some.Chunk("data", 4, 5)));
        ContainerPart riff = Assert.Single(container.Parts);
        Assert.Equal(["fmt ", "odd ", "data"], riff.Parts.Select(chunk => chunk.Name));
        Assert.Equal([12L, 36L, 48L], riff.Parts.Select(chunk => chunk.Offset));
        Assert.Equal([24L, 11L, 10L], riff.Parts.Select(chunk => chunk.Length));
        Assert.Equal(44, riff.Parts[1].ContentOffset);
    }

    [Fact]
    public async Task The_pad_byte_of_the_last_chunk_may_be_missing()
    {
        byte[] file = Some.Bytes(Some.Ascii("RIFF"), Some.LittleEndian(4 + 24 + 9), Some.Ascii("WAVE"), Some.Chunk("fmt ", Some.PcmFormat), Some.Ascii("data"), Some.LittleEndian(1), [7]);
        Assert.Equal(1, (await Read.Container(file)).Find("RIFF", "data").ContentLength);
    }

    [Fact]
    public async Task Bytes_behind_the_riff_chunk_are_a_part_of_their_own()
    {
        AudioContainer container = await Read.Container(Some.Bytes(Some.WaveWith(), [1, 2, 3]));
        Assert.Equal(3, container.Find("trailing").Length);
    }

    [Theory]
    [InlineData("RF64")]
    [InlineData("BW64")]
    [InlineData("RIFX")]
    public async Task Other_forms_of_wave_are_refused_by_name(string form)
    {
        byte[] file = Some.Bytes(Some.Ascii(form), Some.WaveWith()[4..]);
        Assert.Equal(AudioContainerKind.Wave, await Read.Kind(file));
        Assert.Contains($"'{form}'", (await Read.Refusal(file)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(uint.MaxValue)]
    [InlineData(200u)]
    public async Task A_riff_size_that_the_file_does_not_have_is_refused(uint size)
    {
        byte[] file = Some.WaveWith();
        Some.LittleEndian(size).CopyTo(file, 4);
        Assert.Equal(4, (await Read.Refusal(file)).Offset);
    }

    [Fact]
    public async Task A_chunk_that_reaches_beyond_the_riff_chunk_is_refused()
    {
        byte[] file = Some.WaveWith();
        file[^68] = 65; // the size of data: 64
        ContainerFormatException refusal = await Read.Refusal(Some.Bytes(file, new byte[100]));
        Assert.Equal(file.Length - 68, refusal.Offset);
        Assert.Contains("'data'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Format_and_data_must_be_there_once()
    {
        byte[] format = Some.Chunk("fmt ", Some.PcmFormat);
        byte[] data = Some.Chunk("data", 1, 2);
        byte[][] broken = [Some.Wave(data), Some.Wave(format), Some.Wave(format, data, data), Some.Wave(format, format, data), Some.Wave()];
        foreach (byte[] file in broken)
        {
            await Read.Refusal(file);
        }
    }

    [Fact]
    public async Task An_id3_tag_in_a_chunk_is_read_under_either_spelling()
    {
        foreach (string id in (string[])["id3 ", "ID3 "])
        {
            AudioContainer container = await Read.Container(Some.WaveWith(Some.Chunk(id, Some.Id3(4, 0, Some.Frame24("TSRC", Some.Utf8Text(Some.Isrc))))));
            Assert.Equal([Some.Isrc], container.Texts(AudioTagSource.Id3, "TSRC"));
            Assert.Equal("TSRC", Assert.Single(container.Find("RIFF", id, "ID3v2.4").Parts).Name);
        }
    }

    [Fact]
    public async Task An_id3_tag_that_reaches_beyond_its_chunk_is_refused()
    {
        byte[] tag = Some.Id3(4, 0, Some.Frame24("TSRC", Some.Utf8Text(Some.Isrc)));
        await Read.Refusal(Some.WaveWith(Some.Chunk("id3 ", tag[..^1])));
    }

    [Fact]
    public async Task Info_texts_are_told_apart_from_tags_that_carry_the_same_name()
    {
        AudioContainer container = await Read.Container(Some.OneOfEach[0]);
        Assert.Equal(["vinyl"], container.Texts(AudioTagSource.RiffInfo, "ISRC"));
        Assert.Equal("ISRC", Assert.Single(container.Find("RIFF", "LIST").Parts).Name);
    }

    [Fact]
    public async Task Xml_chunks_come_as_text_in_each_of_their_encodings()
    {
        byte[][] encoded =
        [
            "<ü/>\0"u8.ToArray(),
            [0xEF, 0xBB, 0xBF, .. "<ü/>"u8],
            [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("<ü/>")],
            [0xFE, 0xFF, .. System.Text.Encoding.BigEndianUnicode.GetBytes("<ü/>")],
            Some.Ascii("<ü/>"),
        ];
        foreach (byte[] xml in encoded)
        {
            Assert.Equal(["<ü/>"], (await Read.Container(Some.WaveWith(Some.Chunk("axml", xml)))).Texts(AudioTagSource.Axml, "axml"));
            Assert.Equal(["<ü/>"], (await Read.Container(Some.WaveWith(Some.Chunk("iXML", xml)))).Texts(AudioTagSource.Ixml, "iXML"));
        }
    }
}
