namespace ArtistFirst.Registry.Tests;

public sealed class ErnFileTests
{
    private const string Folder = "ddex/ern/";

    private static readonly RegisterImportOptions InSpace = new() { PartyNamespace = ImportDesk.Space };

    [Theory]
    [InlineData("audius_01_delivery.xml", 1, 1, "")]
    [InlineData("audius_02_update.xml", 1, 1, "")]
    [InlineData("audius_04_no_deal.xml", 1, 1, "")]
    [InlineData("audius_track_basic.xml", 1, 1, "")]
    [InlineData("audius_dealTypes.xml", 2, 2, "AF2067")]
    [InlineData("acorletti_ern42_Audio.xml", 21, 21, "")]
    [InlineData("acorletti_ern42_SimpleVideoSingle.xml", 0, 0, "")]
    [InlineData("acorletti_ern42_Video.xml", 0, 0, "")]
    [InlineData("dedex_001_audioalbum_complete.xml", 6, 7, "AF2067 AF2067 AF2067 AF2067 AF2067 AF2067")]
    [InlineData("dedex_012_missing_isrc.xml", 5, 6, "AF2066 AF2067 AF2067 AF2067 AF2067 AF2067")]
    [InlineData("dedex_015_ern411.xml", 21, 21, "")]
    [InlineData("openaudio_ern383_Single.xml", 1, 2, "")]
    [InlineData("openaudio_ern383_Album.xml", 4, 8, "")]
    [InlineData("ddexsuite_ern43_simple.xml", 0, 0, "AF2066")]
    [InlineData("synthetic_ern432_ai.xml", 1, 2, "AF2071")]
    public async Task Files_of_four_versions_the_dirty_ones_too(string file, int recordings, int claims, string codes)
    {
        ImportDeskReading read = await ImportDesk.ReadVectorAsync(ImportFormat.Ern, Folder + file, InSpace);
        Assert.Equal(recordings, read.Recordings.Count());
        Assert.Equal(claims, read.Claims.Count());
        Assert.Equal(codes, string.Join(' ', read.Codes.Order(StringComparer.Ordinal)));
        Assert.Empty(read.Statements);
    }

    [Theory]
    [InlineData("audius_03_delete.xml")]
    [InlineData("dedex_017_purged_release.xml")]
    [InlineData("audius_mead_artist_update.xml")]
    public async Task Other_messages_are_told_apart_AF2060(string file) =>
        Assert.Equal(["AF2060"], (await ImportDesk.ReadVectorAsync(ImportFormat.Ern, Folder + file)).Codes);

    [Fact]
    public async Task Names_alone_are_nobody_AF2068()
    {
        ImportDeskReading read = await ImportDesk.ReadVectorAsync(ImportFormat.Ern, Folder + "acorletti_ern42_Audio.xml");
        Assert.Equal(21, read.Recordings.Count());
        Assert.Empty(read.Claims);
        Assert.Equal(Enumerable.Repeat("AF2068", 21), read.Codes);
    }

    [Fact]
    public async Task A_share_that_is_unknown_stays_unknown()
    {
        ImportDeskReading read = await ImportDesk.ReadVectorAsync(ImportFormat.Ern, Folder + "audius_01_delivery.xml", InSpace);
        Assert.Equal(["master https://sender.example/parties/robert-louis unknown *"], read.ClaimsInWords);
        Recording recording = Assert.Single(read.Recordings);
        Assert.Equal(("USRC12345678", "Example Song", "DJ Theo"), (recording.Isrc.ToString(), recording.Title, Assert.Single(recording.Artists)));
    }

    [Fact]
    public async Task What_a_model_contributed_is_nobodys_voice()
    {
        ImportDeskReading read = await ImportDesk.ReadVectorAsync(ImportFormat.Ern, Folder + "synthetic_ern432_ai.xml", InSpace);
        Assert.Equal(["artist https://sender.example/parties/example-artist unknown *", "voice https://sender.example/parties/example-artist unknown *"], read.ClaimsInWords);
        Assert.Equal(Vocals.Yes, Assert.Single(read.Recordings).Vocals);
        Assert.Equal(PartyKind.Person, Assert.Single(read.Parties).Kind);
        string text = (await File.ReadAllTextAsync(ArtistFirst.Tests.Vectors.Get(Folder + "synthetic_ern432_ai.xml"), TestContext.Current.CancellationToken))
            .Replace("<AiContribution>None</AiContribution>", "<AiContribution>All</AiContribution>", StringComparison.Ordinal);
        read = await ImportDesk.ReadAsync(ImportFormat.Ern, text, InSpace);
        Assert.Equal(Side.Artist, Assert.Single(read.Claims).Claim.Side);
        Assert.Equal(Vocals.Unknown, Assert.Single(read.Recordings).Vocals);
    }

    [Fact]
    public async Task Controllers_have_shares_territories_and_roles()
    {
        ImportDeskReading read = await ImportDesk.ReadAsync(ImportFormat.Ern, ErnText.Message("""
            <ResourceRightsController><RightsControllerPartyReference>PLabel</RightsControllerPartyReference><RightsControlType>RightsController</RightsControlType><RightSharePercentage>60</RightSharePercentage></ResourceRightsController>
            <ResourceRightsController><RightsControllerPartyReference>POther</RightsControllerPartyReference><RightSharePercentage HasMaxValueOfOne="true">0.4</RightSharePercentage></ResourceRightsController>
            <ResourceRightsController><RightsControllerPartyReference>PLabel</RightsControllerPartyReference><RightsControlType>RoyaltyAdministrator</RightsControlType></ResourceRightsController>
            <WorkRightsController><RightsControllerPartyReference>POther</RightsControllerPartyReference><RightSharePercentage>33.333333</RightSharePercentage><Territory>SE</Territory><Territory>2109</Territory><StartDate>2020-01-01</StartDate></WorkRightsController>
            """));
        Assert.Equal(
            [$"master {ErnText.Label} 60 *", $"master {ErnText.Other} 40 *", $"artist {ErnText.Artist} unknown *", $"work {ErnText.Other} 33.333333 ee lt lv se"],
            read.ClaimsInWords);
        Assert.Equal(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), read.Claims.Last().Claim.From);
        Assert.Empty(read.Remarks);
    }

    [Fact]
    public async Task Rights_delegated_for_some_uses_are_a_part_of_unknown_size_AF2069()
    {
        ImportDeskReading read = await ImportDesk.ReadAsync(ImportFormat.Ern, ErnText.Message("""
            <ResourceRightsController><RightsControllerPartyReference>PLabel</RightsControllerPartyReference><RightSharePercentage>100</RightSharePercentage>
              <DelegatedUsageRights><UseType>OnDemandStream</UseType><TerritoryOfRightsDelegation>SE</TerritoryOfRightsDelegation></DelegatedUsageRights></ResourceRightsController>
            """));
        Assert.Equal($"master {ErnText.Label} unknown se", read.ClaimsInWords.First());
        Assert.Equal(["AF2069"], read.Codes);
    }

    [Theory]
    [InlineData("<RightSharePercentage>120</RightSharePercentage>", "AF2065")]
    [InlineData("<RightSharePercentage>1e1</RightSharePercentage>", "AF2065")]
    [InlineData("<Territory>QQ</Territory>", "AF2070")]
    [InlineData("<Territory>US-CA</Territory>", "AF2070")]
    [InlineData("<StartDate>2026-02-30</StartDate>", "AF2065")]
    [InlineData("<StartDate>2026-02-02</StartDate><EndDate>2026-02-01</EndDate>", "AF2065")]
    public async Task What_a_controller_states_wrongly_is_not_guessed_AF2065_AF2070(string element, string code)
    {
        ImportDeskReading read = await ImportDesk.ReadAsync(ImportFormat.Ern, ErnText.Message(
            $"<ResourceRightsController><RightsControllerPartyReference>PLabel</RightsControllerPartyReference>{element}</ResourceRightsController>"));
        Assert.DoesNotContain(read.Claims, static row => row.Claim.Side == Side.Master);
        Assert.Equal([code], read.Codes);
    }

    [Fact]
    public async Task Works_of_the_older_versions_have_shares_AF2069()
    {
        ImportDeskReading read = await ImportDesk.ReadAsync(ImportFormat.Ern, """
            <ern:NewReleaseMessage xmlns:ern="http://ddex.net/xml/ern/382"><WorkList><MusicalWork>
              <MusicalWorkId><ISWC>T-034.524.680-1</ISWC></MusicalWorkId><MusicalWorkReference>W1</MusicalWorkReference><ReferenceTitle><TitleText>A Song</TitleText></ReferenceTitle>
              <RightShare><RightShareReference>S1</RightShareReference><ExcludedTerritoryCode>US</ExcludedTerritoryCode>
                <RightsController><PartyId IsISNI="true">0000000121707484</PartyId></RightsController><RightSharePercentage>75</RightSharePercentage></RightShare>
              <RightShare><RightShareReference>S2</RightShareReference><TerritoryCode>Worldwide</TerritoryCode>
                <RightsController><PartyId>PADPIDA2013020802I</PartyId></RightsController><RightShareUnknown>true</RightShareUnknown></RightShare>
              <RightShare><RightShareReference>S3</RightShareReference><TerritoryCode>Worldwide</TerritoryCode><RightSharePercentage>5</RightSharePercentage></RightShare>
            </MusicalWork></WorkList></ern:NewReleaseMessage>
            """);
        Assert.Equal(["work isni:0000000121707484 75 * -us", "work dpid:padpida2013020802i unknown *"], read.ClaimsInWords);
        Assert.Equal(["AF2069"], read.Codes);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><NewReleaseMessage xmlns=\"http://ddex.net/xml/ern/432\">&b;</NewReleaseMessage>", "AF2061")]
    [InlineData("<NewReleaseMessage xmlns=\"http://ddex.net/xml/ern/432\"><ResourceList><SoundRecording>", "AF2061")]
    [InlineData("<NewReleaseMessage xmlns=\"http://ddex.net/xml/ern/432\"><ResourceList></NewReleaseMessage>", "AF2061")]
    [InlineData("<NewReleaseMessage xmlns=\"http://ddex.net/xml/ern/5\"/>", "AF2060")]
    [InlineData("", "AF2061")]
    [InlineData("no XML at all", "AF2061")]
    public async Task Broken_and_hostile_XML_ends_the_reading_AF2061(string text, string code) => Assert.Equal([code], (await ImportDesk.ReadAsync(ImportFormat.Ern, text)).Codes);

    [Theory]
    [InlineData("deep")]
    [InlineData("wide")]
    [InlineData("attribute")]
    [InlineData("text")]
    public async Task Elements_that_are_too_deep_or_too_large_are_not_read_AF2062(string kind)
    {
        string inside = kind switch
        {
            "deep" => string.Concat(Enumerable.Repeat("<a>", 5_000)),
            "wide" => string.Concat(Enumerable.Repeat("<a/>", 60_000)),
            "attribute" => $"<a b=\"{new string('x', 3_000_000)}\"/>",
            _ => $"<a>{new string('x', 3_000_000)}</a>",
        };
        ImportDeskReading read = await ImportDesk.ReadAsync(ImportFormat.Ern, $"<NewReleaseMessage xmlns=\"http://ddex.net/xml/ern/432\"><ResourceList><SoundRecording>{inside}");
        Assert.Equal(["AF2062"], read.Codes);
    }

    [Fact]
    public async Task Every_truncation_and_many_changes_of_a_message_are_read_without_a_crash()
    {
        byte[] good = await File.ReadAllBytesAsync(ArtistFirst.Tests.Vectors.Get(Folder + "synthetic_ern432_ai.xml"), TestContext.Current.CancellationToken);
        Random random = new(5);
        for (int round = 0; round < 300; round++)
        {
            byte[] bytes = good[..random.Next(good.Length)];
            for (int change = round % 3; change > 0 && bytes.Length > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            ImportDeskReading read = await ImportDesk.ReadAsync(ImportFormat.Ern, bytes, InSpace);
            Assert.NotEmpty(read.Remarks);
            Assert.Empty(read.Statements);
        }
    }
}
