using System.Text;
using ArtistFirst.C2pa;

namespace ArtistFirst.Tests;

public sealed class IsrcTagsTests
{
    private const string One = "USPR37300012";

    // The example of EBU Tech 3352, shortened.
    private const string EbuCore = """
        <?xml version="1.0" encoding="UTF-8"?>
        <ebucore:ebuCoreMain xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:ebucore="urn:ebu:metadata-schema:ebuCore_2012">
          <ebucore:coreMetadata>
            <ebucore:identifier typeLabel="GUID" typeDefinition="Globally Unique Identifier" formatLabel="ISRC" formatDefinition="International Standard Recording Code">
              <dc:identifier>ISRC:USPR37300012</dc:identifier>
            </ebucore:identifier>
          </ebucore:coreMetadata>
        </ebucore:ebuCoreMain>
        """;

    [Fact]
    public async Task The_ebu_core_form_of_broadcast_wave_is_read() => await AssertFoundAsync("axml", EbuCore);

    [Theory]
    [InlineData("axml", "<a>ISRC:USPR37300012</a>")]
    [InlineData("axml", "<a><![CDATA[ ISRC: US-PR3-73-00012 ]]></a>")]
    [InlineData("axml", "<a><identifier typeLabel='ISRC'><identifier>USPR37300012</identifier></identifier></a>")]
    [InlineData("iXML", "<BWFXML><ASWG><isrcId>USPR37300012</isrcId></ASWG></BWFXML>")]
    [InlineData("iXML", "<BWFXML><ISRC>USPR37300012</ISRC><NOTE>GBUM70602587</NOTE></BWFXML>")]
    public Task Other_xml_forms_are_read(string chunk, string xml) => AssertFoundAsync(chunk, xml);

    [Theory]
    [InlineData("<a>ISRC:USPR37300012 and more</a>")]
    [InlineData("<a>ISRC:USPR37300012</a><b>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'ISRC:USPR37300012'>]><a>&b;</a>")]
    [InlineData("<a><isrc>none</isrc></a>")]
    [InlineData("<a>ISRC:USPR37300012</a ISRC")]
    public async Task Xml_that_speaks_of_codes_and_cannot_be_read_is_refused(string xml) => Assert.NotNull((await XmlAsync("axml", xml)).Contradiction);

    [Theory]
    [InlineData("")]
    [InlineData("<a>")]
    [InlineData("<a formatLabel='ISRC'/>")]
    [InlineData("<a>The source is USPR37300012</a>")]
    public async Task Xml_that_holds_no_code_is_no_evidence(string xml)
    {
        IsrcEvidence evidence = await XmlAsync("axml", xml);
        Assert.True(evidence.Recording.IsEmpty);
        Assert.Null(evidence.Contradiction);
    }

    [Fact]
    public async Task Xml_nested_a_hundred_thousand_deep_is_read_without_recursion()
    {
        string xml = string.Concat(Enumerable.Repeat("<a>", 100_000)) + "ISRC:USPR37300012" + string.Concat(Enumerable.Repeat("</a>", 100_000));
        await AssertFoundAsync("axml", xml);
    }

    [Theory]
    [InlineData("TSRC", "USPR37300012")]
    [InlineData("TSRC", "us-pr3-73-00012 ")]
    [InlineData("TXXX", "isrc\0USPR37300012")]
    [InlineData("TXXX", "ISRC\0USPR37300012\0USPR37300012")]
    public async Task Id3_frames_are_read(string frame, string text) =>
        Assert.Equal(Isrc.Parse(One), (await CollectAsync(CatalogueFolderOfFiles.Id3Chunk(frame, text))).Recording);

    [Theory]
    [InlineData("TIT2", "USPR37300012")]
    [InlineData("TSRC", "")]
    [InlineData("TSRC", " \0")]
    [InlineData("TXXX", "note\0USPR37300012")]
    public async Task Other_frames_and_blank_ones_are_no_evidence(string frame, string text)
    {
        IsrcEvidence evidence = await CollectAsync(CatalogueFolderOfFiles.Id3Chunk(frame, text));
        Assert.True(evidence.Recording.IsEmpty);
        Assert.Null(evidence.Contradiction);
    }

    [Fact]
    public async Task Different_codes_in_different_tags_contradict_each_other()
    {
        IsrcEvidence evidence = await CollectAsync(CatalogueFolderOfFiles.Id3Chunk("TSRC", One), CatalogueFolderOfFiles.Chunk("iXML", "<a><isrc>GBUM70602587</isrc></a>"u8.ToArray()));
        Assert.Contains("USPR37300012 in the ID3 frame TSRC and GBUM70602587 in the iXML chunk", evidence.Contradiction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_riff_info_entry_for_the_source_is_left_alone()
    {
        byte[] info = [.. "INFO"u8, .. CatalogueFolderOfFiles.Chunk("ISRC", Encoding.ASCII.GetBytes(One))];
        Assert.True((await CollectAsync(CatalogueFolderOfFiles.Chunk("LIST", info))).Recording.IsEmpty);
    }

    [Fact]
    public async Task What_a_tag_holds_cannot_forge_a_line_in_a_log()
    {
        IsrcEvidence evidence = await CollectAsync(CatalogueFolderOfFiles.Id3Chunk("TSRC", "x\n2026-01-01 all is well\u001b[0m and much, much more text than fits"));
        Assert.DoesNotContain(evidence.Contradiction!, char.IsControl);
        Assert.Contains("x?2026-01-01 all is well?[0m", evidence.Contradiction, StringComparison.Ordinal);
        Assert.DoesNotContain("fits", evidence.Contradiction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ITunes_items_are_read_from_taggers_and_from_the_store()
    {
        Assert.Equal(Isrc.Parse(One), (await ITunesAsync("----", [.. Box("mean", 0, "com.apple.iTunes"), .. Box("name", 0, "ISRC"), .. Box("data", 1, "\0\0\0\0" + One)])).Recording);
        Assert.Equal(Isrc.Parse(One), (await ITunesAsync("xid ", Box("data", 1, "\0\0\0\0Label:isrc:" + One))).Recording);
        Assert.True((await ITunesAsync("xid ", Box("data", 1, "\0\0\0\0Label:upc:" + One))).Recording.IsEmpty);
        Assert.True((await ITunesAsync("©nam", Box("data", 1, "\0\0\0\0" + One))).Recording.IsEmpty);
    }

    [Fact]
    public async Task A_file_whose_cue_sheet_names_several_recordings_is_refused()
    {
        byte[] Track(string isrc) => [.. new byte[9], .. Encoding.ASCII.GetBytes(isrc), .. new byte[15]];
        byte[] sheet = [.. new byte[395], 2, .. Track(One), .. Track("GBUM70602587")];
        IsrcEvidence evidence = await EvidenceAsync([.. "fLaC"u8, 0, 0, 0, 34, .. new byte[34], 0x85, 0, (byte)(sheet.Length >> 8), (byte)(sheet.Length & 0xFF), .. sheet]);
        Assert.Contains("GBUM70602587 in the cue sheet", evidence.Contradiction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ape_item_behind_the_audio_counts()
    {
        byte[] frame = [0xFF, 0xFB, 0x90, 0, .. new byte[413]];
        byte[] item = [12, 0, 0, 0, 0, 0, 0, 0, .. "ISRC\0"u8, .. Encoding.ASCII.GetBytes(One)];
        byte[] footer = [.. "APETAGEX"u8, 0xD0, 7, 0, 0, (byte)(32 + item.Length), 0, 0, 0, 1, .. new byte[15]];
        Assert.Equal(Isrc.Parse(One), (await EvidenceAsync([.. frame, .. frame, .. item, .. footer])).Recording);
    }

    [Fact]
    public async Task Xml_too_long_to_be_checked_is_refused() =>
        Assert.Contains("unreadable in the axml chunk", (await XmlAsync("axml", new string(' ', (1 << 20) + 1))).Contradiction, StringComparison.Ordinal);

    private static async Task AssertFoundAsync(string chunk, string xml)
    {
        IsrcEvidence evidence = await XmlAsync(chunk, xml);
        Assert.Null(evidence.Contradiction);
        Assert.Equal(Isrc.Parse(One), evidence.Recording);
    }

    private static Task<IsrcEvidence> XmlAsync(string chunk, string xml) => CollectAsync(CatalogueFolderOfFiles.Chunk(chunk, Encoding.UTF8.GetBytes(xml)));

    private static Task<IsrcEvidence> CollectAsync(params byte[][] chunks) => EvidenceAsync(CatalogueFolderOfFiles.Wave(chunks));

    private static Task<IsrcEvidence> ITunesAsync(string item, byte[] content)
    {
        byte[] list = Box("ilst", Box(item, content));
        byte[] movie = Box("moov", Box("udta", Box("meta", [0, 0, 0, 0, .. Box("hdlr", new byte[24]), .. list])));
        return EvidenceAsync([.. Box("ftyp", "M4A \0\0\0\0"u8.ToArray()), .. movie]);
    }

    private static async Task<IsrcEvidence> EvidenceAsync(byte[] file)
    {
        var evidence = new IsrcEvidence();
        IsrcTags.Collect(await AudioContainer.ReadAsync(new MemoryStream(file), TestContext.Current.CancellationToken), evidence);
        return evidence;
    }

    private static byte[] Box(string type, byte flags, string text) => Box(type, [0, 0, 0, flags, .. Encoding.Latin1.GetBytes(text)]);

    private static byte[] Box(string type, byte[] content) => [0, 0, (byte)((content.Length + 8) >> 8), (byte)((content.Length + 8) & 0xFF), .. Encoding.Latin1.GetBytes(type), .. content];
}
