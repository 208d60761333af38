namespace ArtistFirst.Registry.Tests;

public sealed class ErnDealsTests
{
    private const string Terms = "<TerritoryCode>SE</TerritoryCode><ValidityPeriod><StartDate>2026-12-01</StartDate><EndDate>2028-11-30</EndDate></ValidityPeriod>";

    private static readonly ErnAgreement Agreement = new()
    {
        Document = "agreement-7",
        Grantor = PartyId.Parse("dpid:PADPIDA3897722461G"),
        Licensee = "https://studio.example",
        Channel = Dpid.Parse("PADPIDA2013020802I"),
        Models = [ModelPattern.Parse("studio@3")],
        Destinations = Destinations.InApp,
    };

    [Theory]
    [InlineData("UseForTrainingGenerativeAI")]
    [InlineData("UseForDataMining")]
    [InlineData("UseForIdentification")]
    public async Task A_deal_alone_is_an_offer_AF2071(string use)
    {
        ImportDeskReading read = await ReadAsync($"{Terms}<UseType>{use}</UseType>", null);
        Assert.Empty(read.Statements);
        Assert.Equal(["AF2071"], read.Codes);
    }

    [Fact]
    public async Task Deals_that_bring_music_to_listeners_say_nothing_here()
    {
        ImportDeskReading read = await ReadAsync($"{Terms}<UseType>OnDemandStream</UseType><UseType>PermanentDownload</UseType><UseType>UserMakeAvailableLabelProvided</UseType>", Agreement);
        Assert.Empty(read.Statements);
        Assert.Empty(read.Remarks);
    }

    [Fact]
    public async Task Under_its_agreement_a_deal_is_the_labels_yes_to_the_use_that_it_names_and_to_no_other()
    {
        ImportDeskReading read = await ReadAsync($"{Terms}<UseType>UseForTrainingGenerativeAI</UseType><UseType>UseForIdentification</UseType>", Agreement);
        ConsentStatement yes = Assert.Single(read.Statements);
        Assert.Equal((Side.Master, StatementEffect.Grant, Uses.TrainGenerative | Uses.Identify, StatementSource.Contract), (yes.Side, yes.Effect, yes.Uses, yes.Source));
        Assert.Equal((Agreement.Grantor, "agreement-7", ImportDesk.Now), (yes.Party, yes.Document, yes.RecordedAt));
        Assert.Equal(LicenseeScope.Only("https://studio.example"), yes.Scope!.Licensees);
        Assert.Equal(("SE", "studio@3", Destinations.InApp), (yes.Scope.Territories.ToString(), Assert.Single(yes.Scope.Models).ToString(), yes.Scope.Destinations));
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero), yes.From);
        Assert.Equal(new DateTimeOffset(2028, 11, 30, 0, 0, 0, TimeSpan.Zero), yes.Until);
        Assert.Equal(yes.Id, Assert.Single((await ReadAsync($"{Terms}<UseType>UseForIdentification</UseType><UseType>UseForTrainingGenerativeAI</UseType>", Agreement)).Statements).Id);
        Assert.Empty(read.Remarks);
    }

    [Theory]
    [InlineData("<DistributionChannel><PartyId><DPID>PADPIDA3897722461G</DPID></PartyId></DistributionChannel>")]
    [InlineData("<DistributionChannel><PartyName><FullName>Somebody</FullName></PartyName></DistributionChannel>")]
    [InlineData("<ExcludedDistributionChannel><PartyId><DPID>PADPIDA2013020802I</DPID></PartyId></ExcludedDistributionChannel>")]
    [InlineData("<TakeDown>true</TakeDown>")]
    public async Task A_deal_for_another_channel_or_taken_back_grants_nothing_AF2071(string element)
    {
        ImportDeskReading read = await ReadAsync($"{Terms}<UseType>UseForTrainingGenerativeAI</UseType>{element}", Agreement);
        Assert.Empty(read.Statements);
        Assert.Equal(["AF2071"], read.Codes);
    }

    [Fact]
    public async Task Data_mining_is_near_to_our_uses_and_grants_none_AF2071()
    {
        ImportDeskReading read = await ReadAsync($"{Terms}<UseType>UseForDataMining</UseType>", Agreement);
        Assert.Empty(read.Statements);
        Assert.Contains("index.embed analyze.recommend", Assert.Single(read.Remarks).Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_use_of_our_own_may_be_named_and_voice_is_never_granted_by_a_deal_AF2071()
    {
        const string Own = "<UseType Namespace=\"artistfirst\" UserDefinedValue=\"{0}\">UserDefined</UseType>";
        ImportDeskReading read = await ReadAsync(Terms + string.Format(null, Own, "transform.remix") + string.Format(null, Own, "voice.clone"), Agreement);
        Assert.Equal(Uses.Remix, Assert.Single(read.Statements).Uses);
        Assert.Equal(["AF2071"], read.Codes);
    }

    [Fact]
    public async Task A_deal_in_no_territory_that_is_known_is_rejected_AF2070()
    {
        ImportDeskReading read = await ReadAsync("<TerritoryCode>QQ</TerritoryCode><UseType>UseForTrainingGenerativeAI</UseType>", Agreement);
        Assert.Empty(read.Statements);
        Assert.Equal(["AF2070"], read.Codes);
    }

    private static Task<ImportDeskReading> ReadAsync(string terms, ErnAgreement? agreement) =>
        ImportDesk.ReadAsync(ImportFormat.Ern, ErnText.Message(string.Empty, terms), new RegisterImportOptions { Agreement = agreement });
}
