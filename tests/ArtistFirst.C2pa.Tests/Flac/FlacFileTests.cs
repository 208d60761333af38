namespace ArtistFirst.C2pa.Tests;

public sealed class FlacFileTests
{
    [Fact]
    public async Task Metadata_blocks_are_listed_with_their_places()
    {
        AudioContainer container = await Read.Container(Some.Flac(Some.Block(4, Some.Comments("TITLE=Song")), Some.Block(6, new byte[10]), Some.Block(99, [])));
        Assert.Equal(["fLaC", "STREAMINFO", "VORBIS_COMMENT", "PICTURE", "block type 99", "PADDING", "audio"], container.Parts.Select(part => part.Name));
        Assert.Equal((4L, 34L), (container.Parts[1].Offset, container.Parts[1].ContentLength));
        Assert.Equal(["Song"], container.Texts(AudioTagSource.VorbisComment, "TITLE"));
    }

    [Fact]
    public async Task An_id3_tag_may_stand_in_front_and_one_behind()
    {
        AudioContainer container = await Read.Container(Some.Bytes(Some.Id3(4, 0, Some.Frame24("TSRC", Some.Latin1Text(Some.Isrc))), Some.Flac(), Some.Ascii("TAG"), new byte[125]));
        Assert.Equal(AudioContainerKind.Flac, container.Kind);
        Assert.Equal(["ID3v2.4", "fLaC", "STREAMINFO", "PADDING", "audio", "ID3v1"], container.Parts.Select(part => part.Name));
        Assert.Equal([Some.Isrc], container.Texts(AudioTagSource.Id3, "TSRC"));
    }

    [Fact]
    public async Task Names_of_comments_do_not_tell_case_apart_and_each_value_counts()
    {
        AudioContainer container = await Read.Container(Some.Flac(Some.Block(4, Some.Comments("isrc=A", "ISRC=B=C", "no equals sign", "=no name"))));
        Assert.Equal(["A", "B=C"], container.Texts(AudioTagSource.VorbisComment, "ISRC"));
        Assert.Equal(2, container.Tags.Count);
    }

    [Fact]
    public async Task The_codes_of_a_cue_sheet_are_read()
    {
        byte[] track = Some.Bytes(new byte[8], [1], Some.Ascii(Some.Isrc), new byte[14], [1], new byte[12]);
        byte[] leadOut = Some.Bytes(new byte[8], [170], new byte[12 + 14 + 1]);
        AudioContainer container = await Read.Container(Some.Flac(Some.Block(5, Some.Bytes(new byte[395], [2], track, leadOut))));
        Assert.Equal([Some.Isrc], container.Texts(AudioTagSource.CueSheet, "ISRC"));
        await Read.Refusal(Some.Flac(Some.Block(5, Some.Bytes(new byte[395], [3], track, leadOut))));
    }

    [Fact]
    public async Task Broken_blocks_are_refused()
    {
        byte[] comments = Some.Comments("A=b");
        byte[] manyComments = [.. comments];
        manyComments[8 + 3] = 0xFF;
        byte[][] files =
        [
            "fLaC"u8.ToArray(),
            Some.Bytes(Some.Ascii("fLaC"), Some.Block(1, [], last: true)),
            Some.Bytes(Some.Ascii("fLaC"), Some.Block(0, new byte[33], last: true)),
            Some.Flac(Some.Block(0, new byte[34])),
            Some.Flac(Some.Block(127, [])),
            Some.Flac(Some.Block(4, comments[..^1])),
            Some.Flac(Some.Block(4, [1, 0])),
            Some.Flac(Some.Block(4, manyComments)),
            Some.Flac(Some.Block(4, [0xFF, 0xFF, 0xFF, 0xFF])),
            Some.Bytes(Some.Ascii("fLaC"), Some.Block(0, new byte[34]), [0x81, 0, 1, 0]),
        ];
        foreach (byte[] file in files)
        {
            await Read.Refusal(file);
        }
    }
}
