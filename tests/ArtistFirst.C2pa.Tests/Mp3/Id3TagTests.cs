using System.IO.Compression;

namespace ArtistFirst.C2pa.Tests;

public sealed class Id3TagTests
{
    [Fact]
    public async Task Frames_of_all_three_versions_are_found_where_they_lie()
    {
        byte[] text = Some.Latin1Text(Some.Isrc);
        foreach ((byte[] tag, string name, int header) in ((byte[], string, int)[])
        [
            (Some.Id3(2, 0, Some.Frame22("PIC", new byte[9]), Some.Frame22("TRC", text)), "TRC", 6),
            (Some.Id3(3, 0, Some.Frame23("APIC", new byte[9]), Some.Frame23("TSRC", text)), "TSRC", 10),
            (Some.Id3(4, 0, Some.Frame24("APIC", new byte[9]), Some.Frame24("TSRC", text)), "TSRC", 10),
        ])
        {
            AudioContainer container = await ReadAsync(tag);
            Assert.Equal([Some.Isrc], container.Texts(AudioTagSource.Id3, name));
            ContainerPart frame = container.Parts[0].Parts[1];
            Assert.Equal((10L + header + 9, header, (long)text.Length), (frame.Offset, frame.HeaderLength, frame.ContentLength));
        }
    }

    [Fact]
    public async Task Every_text_encoding_is_understood()
    {
        byte[][] contents =
        [
            Some.Latin1Text("Björk\0"), Some.Utf16Text("Björk"), Some.Utf16Text("Björk\0"), Some.Utf8Text("Björk"),
            [1, 0xFE, 0xFF, .. System.Text.Encoding.BigEndianUnicode.GetBytes("Björk")],
            [2, .. System.Text.Encoding.BigEndianUnicode.GetBytes("Björk")],
        ];
        foreach (byte[] content in contents)
        {
            Assert.Equal(["Björk"], (await ReadAsync(Some.Id3(4, 0, Some.Frame24("TPE1", content)))).Texts(AudioTagSource.Id3, "TPE1"));
        }
    }

    [Fact]
    public async Task Each_of_several_texts_in_a_frame_counts()
    {
        AudioContainer container = await ReadAsync(Some.Id3(4, 0, Some.Frame24("TSRC", Some.Utf8Text("A\0B")), Some.Frame24("TSRC", [1, 0xFF, 0xFE, (byte)'C', 0, 0, 0, 0xFF, 0xFE, (byte)'D', 0])));
        Assert.Equal(["A", "B", "C", "D"], container.Texts(AudioTagSource.Id3, "TSRC"));
    }

    [Fact]
    public async Task A_text_with_a_description_is_named_by_it()
    {
        AudioContainer container = await ReadAsync(Some.Id3(3, 0, Some.Frame23("TXXX", Some.Latin1Text("mood\0calm"))));
        Assert.Equal(["calm"], container.Texts(AudioTagSource.Id3, "TXXX:mood"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Unsynchronization_of_a_whole_tag_is_undone(int version)
    {
        byte[] picture = [0xFF, 0xE0, 0xFF, 0x00, 0xFF, 0xFF];
        byte[] frames = version == 2
            ? Some.Bytes(Some.Frame22("PIC", picture), Some.Frame22("TRC", Some.Utf16Text(Some.Isrc)))
            : Some.Bytes(Some.Frame23("APIC", picture), Some.Frame23("TSRC", Some.Utf16Text(Some.Isrc)));
        byte[] stored = Some.Unsynchronize(frames);
        Assert.True(stored.Length > frames.Length);
        AudioContainer container = await ReadAsync(Some.Id3(version, 0x80, stored, new byte[30]));
        Assert.Equal([Some.Isrc], container.Texts(AudioTagSource.Id3, version == 2 ? "TRC" : "TSRC"));
        Assert.Equal(10 + stored.Length, container.Parts[0].Parts[^1].End);
    }

    [Fact]
    public async Task A_frame_that_ends_in_FF_before_padding_does_not_swallow_the_next_one()
    {
        byte[] stored = Some.Bytes(Some.Frame23("APIC", [1, 0xFF]), [0], Some.Frame23("TSRC", Some.Latin1Text(Some.Isrc)));
        Assert.Equal([Some.Isrc], (await ReadAsync(Some.Id3(3, 0x80, stored))).Texts(AudioTagSource.Id3, "TSRC"));
    }

    [Theory]
    [InlineData(0x80, 0x00)]
    [InlineData(0x00, 0x02)]
    [InlineData(0x80, 0x02)]
    public async Task Unsynchronization_of_a_frame_is_undone_in_version_4(byte tagFlags, byte frameFlags)
    {
        byte[] stored = [1, 0xFF, 0x00, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(Some.Isrc)];
        AudioContainer container = await ReadAsync(Some.Id3(4, tagFlags, Some.Frame24("TSRC", stored, frameFlags)));
        Assert.Equal([Some.Isrc], container.Texts(AudioTagSource.Id3, "TSRC"));
    }

    [Fact]
    public async Task Compressed_and_grouped_frames_are_unpacked_and_encrypted_ones_are_unreadable()
    {
        byte[] packed = Compress(Some.Latin1Text(Some.Isrc));
        byte[] size = Some.SyncSafe(13);
        AudioContainer version4 = await ReadAsync(Some.Id3(4, 0, Some.Frame24("TSRC", Some.Bytes([7], size, packed), 0x49), Some.Frame24("TSRC", packed, 0x04)));
        Assert.Equal([Some.Isrc, null], version4.Texts(AudioTagSource.Id3, "TSRC"));
        AudioContainer version3 = await ReadAsync(Some.Id3(3, 0, Some.Frame23("TSRC", Some.Bytes(Some.BigEndian(13), [7], packed), 0xA0), Some.Frame23("TSRC", packed, 0x40)));
        Assert.Equal([Some.Isrc, null], version3.Texts(AudioTagSource.Id3, "TSRC"));
    }

    [Fact]
    public async Task A_frame_that_inflates_without_end_is_unreadable()
    {
        byte[] bomb = Some.Bytes(Some.SyncSafe(13), Compress(new byte[10_000_000]));
        Assert.Equal([null], (await ReadAsync(Some.Id3(4, 0, Some.Frame24("TSRC", bomb, 0x09)))).Texts(AudioTagSource.Id3, "TSRC"));
    }

    [Fact]
    public async Task Extended_headers_are_passed_over()
    {
        byte[] version3 = Some.Id3(3, 0x40, Some.BigEndian(6), new byte[6], Some.Frame23("TSRC", Some.Latin1Text(Some.Isrc)));
        byte[] version4 = Some.Id3(4, 0x40, Some.SyncSafe(6), [1, 0], Some.Frame24("TSRC", Some.Latin1Text(Some.Isrc)));
        Assert.Equal([Some.Isrc], (await ReadAsync(version3)).Texts(AudioTagSource.Id3, "TSRC"));
        Assert.Equal([Some.Isrc], (await ReadAsync(version4)).Texts(AudioTagSource.Id3, "TSRC"));
    }

    [Fact]
    public async Task A_footer_belongs_to_the_tag()
    {
        byte[] tag = Some.Id3(4, 0x10, Some.Frame24("TSRC", Some.Latin1Text(Some.Isrc)));
        byte[] footer = Some.Bytes(Some.Ascii("3DI"), tag[3..10]);
        AudioContainer container = await ReadAsync(Some.Bytes(tag, footer));
        Assert.Equal(tag.Length + 10, container.Parts[0].Length);
    }

    [Fact]
    public async Task Several_tags_at_the_start_are_all_read()
    {
        byte[] first = Some.Id3(3, 0, Some.Frame23("TSRC", Some.Latin1Text("A")));
        byte[] second = Some.Id3(4, 0, Some.Frame24("TSRC", Some.Latin1Text("B")));
        AudioContainer container = await ReadAsync(Some.Bytes(first, second));
        Assert.Equal(["A", "B"], container.Texts(AudioTagSource.Id3, "TSRC"));
        Assert.Equal(["ID3v2.3", "ID3v2.4", "audio"], container.Parts.Select(part => part.Name));
    }

    [Fact]
    public async Task Broken_tags_are_refused()
    {
        byte[][] tags =
        [
            Some.Id3(2, 0x40, Some.Frame22("TRC", Some.Latin1Text("x"))), // a compression that was never defined
            Some.Id3(3, 0, Some.Frame23("TSRC", new byte[9])[..^1]), // a frame beyond the tag
            Some.Id3(4, 0, Some.Bytes(Some.Ascii("TSRC"), [0x80, 0, 0, 0], new byte[200])), // a size that is not syncsafe
            Some.Id3(4, 0, Some.Frame24("ts c", new byte[9])), // no frame id
            Some.Id3(4, 0x40, Some.SyncSafe(5), [1, 0]), // an extended header of five bytes
            Some.Id3(3, 0x40, Some.BigEndian(uint.MaxValue), new byte[6]),
            Some.Id3(3, 0x80, Some.Bytes(Some.Ascii("TSRC"), Some.BigEndian(20), [0, 0], [.. Enumerable.Repeat((byte[])[0xFF, 0], 12).SelectMany(pair => pair)])),
            Some.Id3(4, 0, Some.Ascii("TSR")),
        ];
        foreach (byte[] tag in tags)
        {
            await Read.Refusal(Some.Bytes(tag, Some.MpegFrames()));
        }
    }

    [Fact]
    public async Task A_picture_of_many_megabytes_is_not_read()
    {
        byte[] tag = Some.Id3(4, 0, Some.Frame24("APIC", new byte[20_000_000]), Some.Frame24("TSRC", Some.Latin1Text(Some.Isrc)));
        var stream = new HollowStream(Some.Bytes(tag, Some.MpegFrames()));
        AudioContainer container = await AudioContainer.ReadAsync(stream, TestContext.Current.CancellationToken);
        Assert.Equal([Some.Isrc], container.Texts(AudioTagSource.Id3, "TSRC"));
        Assert.InRange(stream.BytesRead, 1, 40_000);
    }

    private static Task<AudioContainer> ReadAsync(byte[] tag) => Read.Container(Some.Bytes(tag, Some.MpegFrames()));

    private static byte[] Compress(byte[] plain)
    {
        var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            stream.Write(plain);
        }

        return packed.ToArray();
    }
}
