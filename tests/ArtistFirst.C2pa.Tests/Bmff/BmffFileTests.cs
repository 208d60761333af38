namespace ArtistFirst.C2pa.Tests;

public sealed class BmffFileTests
{
    [Fact]
    public async Task The_tree_of_boxes_leads_to_the_item_list()
    {
        AudioContainer container = await Read.Container(Some.OneOfEach[4]);
        Assert.Equal(["ftyp", "moov", "mdat"], container.Parts.Select(part => part.Name));
        Assert.Equal(["©nam", "----"], container.Find("moov", "udta", "meta", "ilst").Parts.Select(part => part.Name));
        Assert.Equal(["Song"], container.Texts(AudioTagSource.ITunes, "©nam"));
        Assert.Equal([Some.Isrc], container.Texts(AudioTagSource.ITunes, "----:com.apple.iTunes:ISRC"));
    }

    [Fact]
    public async Task Tables_that_hold_offsets_are_found()
    {
        byte[] sampleTable = Some.Box("stbl", Some.Box("stsd", new byte[8]), Some.Box("stco", new byte[12]));
        AudioContainer container = await Read.Container(Some.Bytes(
            Some.FileType,
            Some.Box("moov", Some.Box("trak", Some.Box("mdia", Some.Box("minf", sampleTable)))),
            Some.Box("moof", Some.Box("traf", Some.Box("tfhd", new byte[8]))),
            Some.Box("mdat", new byte[8]),
            Some.Box("mfra", Some.Box("tfra", new byte[16]))));
        Assert.Equal(12, container.Find("moov", "trak", "mdia", "minf", "stbl", "stco").ContentLength);
        Assert.Equal(8, container.Find("moof", "traf", "tfhd").ContentLength);
        Assert.Equal(16, container.Find("mfra", "tfra").ContentLength);
    }

    [Fact]
    public async Task Long_sizes_uuids_and_the_size_up_to_the_end_are_understood()
    {
        byte[] uuid = new Guid("d8fec3d6-1b0e-483c-9297-5828877ec481").ToByteArray(bigEndian: true);
        AudioContainer container = await Read.Container(Some.Bytes(
            Some.FileType,
            Some.Box("uuid", uuid, [1, 2]),
            Some.Bytes(Some.BigEndian(1), Some.Ascii("uuid"), Some.BigEndian(0), Some.BigEndian(33), new byte[16], [3]),
            Some.Box("moov"),
            Some.Bytes(Some.BigEndian(0), Some.Ascii("mdat"), new byte[50])));
        Assert.Equal((24, 2L), (container.Parts[1].HeaderLength, container.Parts[1].ContentLength));
        Assert.Equal("uuid:d8fec3d6-1b0e-483c-9297-5828877ec481", container.Parts[1].Name);
        Assert.Equal((32, 1L), (container.Parts[2].HeaderLength, container.Parts[2].ContentLength));
        Assert.Equal(58, container.Find("mdat").Length);
    }

    [Fact]
    public async Task Metadata_in_the_form_of_quicktime_and_its_terminator_are_understood()
    {
        byte[] meta = Some.Box("meta", Some.Box("hdlr", new byte[24]), Some.Box("ilst", Some.Box("©nam", Some.Data(1, Some.Ascii("Song")))));
        AudioContainer container = await Read.Container(Some.Bytes(Some.FileType, Some.Box("moov", Some.Box("udta", meta, new byte[4]))));
        Assert.Equal(["Song"], container.Texts(AudioTagSource.ITunes, "©nam"));
    }

    [Fact]
    public async Task Texts_come_in_each_of_their_types_and_pictures_are_left_alone()
    {
        byte[] utf16 = System.Text.Encoding.BigEndianUnicode.GetBytes("C");
        AudioContainer container = await Read.Container(Some.Mp4(
            Some.Freeform("m", "n", Some.Data(1, Some.Ascii("A")), Some.Data(0, Some.Ascii("B")), Some.Data(2, utf16), Some.Data(21, [1])),
            Some.Box("covr", Some.Data(13, new byte[100_000])),
            Some.Box("trkn", Some.Data(0, new byte[8]))));
        Assert.Equal(["A", "B", "C"], container.Texts(AudioTagSource.ITunes, "----:m:n"));
        Assert.Equal(3, container.Tags.Count);
    }

    [Fact]
    public async Task Broken_boxes_are_refused()
    {
        byte[] moov = Some.Box("moov");
        byte[][] files =
        [
            Some.FileType,
            Some.Bytes(Some.FileType, moov, moov),
            Some.Bytes(Some.FileType, moov, new byte[7]),
            Some.Bytes(Some.FileType, moov, Some.BigEndian(7), Some.Ascii("free")),
            Some.Bytes(Some.FileType, moov, Some.BigEndian(9), Some.Ascii("free")),
            Some.Bytes(Some.FileType, moov, Some.BigEndian(1), Some.Ascii("free"), Some.BigEndian(0), Some.BigEndian(15)),
            Some.Bytes(Some.FileType, moov, Some.BigEndian(1), Some.Ascii("free"), Some.BigEndian(uint.MaxValue), Some.BigEndian(uint.MaxValue)),
            Some.Bytes(Some.FileType, moov, Some.BigEndian(23), Some.Ascii("uuid"), new byte[15]),
            Some.Bytes(Some.FileType, Some.Box("moov", Some.BigEndian(0), Some.Ascii("trak"))),
            Some.Bytes(Some.FileType, Some.Box("moov", Some.BigEndian(17), Some.Ascii("trak")), new byte[20]),
            Some.Mp4(Some.Box("----", Some.Box("mean", new byte[4]), Some.Data(1, []))),
            Some.Mp4(Some.Box("----", Some.Box("mean", new byte[3]), Some.Box("name", new byte[4]))),
            Some.Mp4(Some.Box("©nam", Some.Box("data", new byte[7]))),
        ];
        foreach (byte[] file in files)
        {
            await Read.Refusal(file);
        }
    }
}
