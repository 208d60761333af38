using System.IO.Pipelines;
using System.Text;
using ArtistFirst.C2pa;
using ArtistFirst.Testing;

namespace ArtistFirst.Tests;

public sealed class AttributionReaderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_stamped_is_read_back_word_for_word()
    {
        using var desk = new StampDesk(options => options.OriginalsAddress = "https://listen.example/{isrc}");
        Isrc first = await desk.AddSongAsync(Duties.Credit | Duties.ApproveOutput);
        Isrc second = await desk.AddSongAsync();
        desk.Studio.Register.Allow(first, Uses.TrainAnalysis);
        desk.Studio.Register.Allow(second, Uses.TrainAnalysis);
        await using CatalogueAudio main = await desk.OpenAsync(first);
        await using CatalogueAudio other = await desk.OpenAsync(second);
        byte[] mix = desk.Remix(first);
        Sha256Hash heard = Sha256Hash.FromBytes((await AudioContent.ReadAsync(new MemoryStream(mix), Stop)).Hash.Span);
        Attribution attribution = Attribution.Of(main, other);
        attribution = attribution with
        {
            Title = "Två låtar – en mix",
            Isrc = Isrc.Parse("AATST2699999"),
            Credits = [.. attribution.Credits, new AttributionCredit("Åsa Nord", CreditRole.Mixer) { Party = PartyId.Parse("isni:0000000121707484"), Ai = AiContribution.Partly }],
        };

        desk.Studio.Approvals.Approve(heard, InMemoryRegister.Artist, "ticket 7");
        (AttributionReceipt receipt, byte[] file) = await desk.StampAsync(mix, attribution);
        AttributionReading reading = await TrustingReader(desk).ReadAsync(new MemoryStream(file), Stop);

        Assert.Equal("ticket 7", Assert.Single(reading.Attribution!.Approvals).Reference);
        Assert.Empty(reading.Findings);
        Assert.True(reading is { IsStamped: true, IsValid: true, IsTrusted: true, SignedBy: "Test Studio" });
        Assert.Equal(receipt.ManifestId, reading.ManifestId);
        Assert.StartsWith("Test Studio", reading.Product, StringComparison.Ordinal);
        Attribution said = receipt.Attribution with { Sources = [.. receipt.Attribution.Sources.Select(source => source with { Audio = null })] };
        Assert.Equal(said.Sources, reading.Attribution!.Sources);
        Assert.Equal(said.Credits, reading.Attribution.Credits);
        Assert.Equal(said, reading.Attribution);
        reading.ThrowIfUntrusted();
    }

    [Theory]
    [InlineData(Uses.Remix, OutputOrigin.Enhanced)]
    [InlineData(Uses.Reference, OutputOrigin.Generated)]
    [InlineData(Uses.Remix, OutputOrigin.Composite)]
    public async Task Every_origin_and_role_is_valid_C2PA(Uses uses, OutputOrigin origin)
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync(uses: uses);
        await using CatalogueAudio audio = await desk.OpenAsync(song, uses: uses);
        (_, byte[] file) = await desk.StampAsync(desk.Remix(song), Attribution.Of(audio) with { Origin = origin });
        AttributionReading reading = await TrustingReader(desk).ReadAsync(new MemoryStream(file), Stop);
        Assert.True(reading.IsTrusted, string.Join('\n', reading.Findings));
        Assert.Equal(origin, reading.Attribution!.Origin);
    }

    [Fact]
    public async Task A_stamped_file_of_a_signer_whom_nobody_trusts_is_valid_with_AF3013()
    {
        using var desk = new StampDesk();
        byte[] file = await StampedAsync(desk);
        AttributionReading reading = await new AttributionReader(time: desk.Studio.Time).ReadAsync(new MemoryStream(file), Stop);
        Assert.Equal("AF3013", Assert.Single(reading.Findings).Code.ToString());
        Assert.True(reading is { IsStamped: true, IsValid: true, IsTrusted: false, Attribution: not null });
        Assert.Throws<ComplianceException>(reading.ThrowIfUntrusted);
    }

    [Fact]
    public async Task A_file_without_credentials_is_an_answer_AF3010()
    {
        using var desk = new StampDesk();
        Isrc song = desk.Studio.AddRecording();
        AttributionReading reading = await TrustingReader(desk).ReadAsync(new MemoryStream(desk.Studio.Catalogue.AudioOf(song).ToArray()), Stop);
        Assert.Equal("AF3010", Assert.Single(reading.Findings).Code.ToString());
        Assert.True(reading is { IsStamped: false, IsValid: false, Attribution: null, ManifestId: null, SignedBy: null, Product: null, SignedAt: null });
    }

    [Theory]
    [InlineData("")]
    [InlineData("no audio")]
    [InlineData("%PDF-1.7 and so on")]
    public async Task A_file_that_is_no_audio_is_an_answer_AF3011(string file)
    {
        AttributionReading reading = await new AttributionReader().ReadAsync(new MemoryStream(Some.Utf8(file)), Stop);
        Assert.Equal("AF3011", Assert.Single(reading.Findings).Code.ToString());
        Assert.False(reading.IsStamped);
    }

    [Fact]
    public async Task A_file_that_was_changed_or_cut_is_an_answer_AF3012_and_never_valid()
    {
        using var desk = new StampDesk();
        byte[] file = await StampedAsync(desk);
        AttributionReader reader = TrustingReader(desk);
        byte[] changed = [.. file];
        changed[700] ^= 1;
        AttributionReading reading = await reader.ReadAsync(new MemoryStream(changed), Stop);
        Assert.All(reading.Findings, finding => Assert.Equal("AF3012", finding.Code.ToString()));
        Assert.NotEmpty(reading.Findings);
        Assert.NotNull(reading.Attribution);
        for (int length = 0; length < file.Length; length += 97)
        {
            reading = await reader.ReadAsync(new MemoryStream(file, 0, length), Stop);
            Assert.False(reading.IsValid);
            Assert.NotEmpty(reading.Findings);
        }
    }

    [Theory]
    [InlineData("""{"version":2,"origin":"Composite"}""")]
    [InlineData("""{"version":1}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"version":1,"origin":"Composite","credits":[{"name":"","role":"Artist"}]}""")]
    [InlineData("""{"version":1,"origin":"Composite","sources":[{"isrc":"not a code"}]}""")]
    [InlineData("""{"version":1,"origin":"Composite","approvals":[{"audio":null,"by":null,"at":"2026-01-01"}]}""")]
    public async Task An_attribution_that_cannot_be_read_is_told_from_the_rest_AF3014(string json)
    {
        AttributionReading reading = await ReadSignedAsync(CustomAssertion.FromJson(AttributionDocument.Label, Some.Utf8(json)));
        Assert.Equal("AF3014", Assert.Single(reading.Findings).Code.ToString());
        Assert.True(reading.IsTrusted);
        Assert.Equal("By others", reading.Attribution!.Title);
    }

    [Theory]
    [InlineData("""{"version":1,"origin":99,"sources":[null],"credits":[null],"artists":[null]}""")]
    [InlineData("""{"version":1,"origin":"None","unknown":{"deep":[1,2,3]}}""")]
    public async Task Odd_values_are_left_out(string json)
    {
        AttributionReading reading = await ReadSignedAsync(CustomAssertion.FromJson(AttributionDocument.Label, Some.Utf8(json)));
        Assert.Empty(reading.Findings);
        Assert.Empty(reading.Attribution!.Sources);
        Assert.Equal(OutputOrigin.None, reading.Attribution.Origin);
    }

    [Fact]
    public async Task A_file_that_others_signed_is_told_in_the_same_words()
    {
        var source = new IngredientAssertion(IngredientRelationship.InputTo) { Title = "Night Ferry", InstanceId = "urn:isrc:US-PR3-73-00012", InformationalUri = new Uri("https://north.example/night-ferry") };
        var unknown = new IngredientAssertion(IngredientRelationship.ComponentOf) { Title = "A beat", InstanceId = "xmp:iid:1" };
        AttributionReading reading = await ReadSignedAsync(
            source,
            unknown,
            new MetadataAssertion(MetadataAssertion.CawgLabel, Some.Utf8("""{"@context":{"dc":"http://purl.org/dc/elements/1.1/","xmpDM":"http://ns.adobe.com/xmp/1.0/DynamicMedia/"},"dc:creator":["Åse Nord",7,""],"xmpDM:composer":"Bo Skrift"}""")),
            CustomAssertion.FromJson("stds.schema-org.CreativeWork", Some.Utf8("""{"@type":"CreativeWork","author":[{"@type":"Person","name":"Cia Vård"}]}""")),
            new TrainingMiningAssertion { GenerativeTraining = TrainingChoice.Allowed, DataMining = TrainingChoice.Constrained("Ask.") });

        Attribution attribution = reading.Attribution!;
        Assert.Empty(reading.Findings);
        Assert.Equal(("By others", OutputOrigin.Generated), (attribution.Title, attribution.Origin));
        Assert.Equal([("USPR37300012", "Night Ferry", SourceRole.Input), ("", "A beat", SourceRole.Component)], attribution.Sources.Select(source => (source.Recording.ToString(), source.Title!, source.Role)));
        Assert.Equal("https://north.example/night-ferry", attribution.Sources[0].Original!.AbsoluteUri);
        Assert.Equal(["Åse Nord", "Cia Vård"], attribution.Artists);
        Assert.Contains(attribution.Credits, credit => credit is { Name: "Bo Skrift", Role: CreditRole.Composer });
        Assert.Equal(("allowed", "notAllowed", "notAllowed", "Ask."), (attribution.Training.GenerativeTraining.Use, attribution.Training.Training.Use, attribution.Training.Inference.Use, attribution.Training.DataMining.Constraint));
    }

    [Fact]
    public async Task Streams_that_cannot_seek_are_read_too()
    {
        using var desk = new StampDesk();
        byte[] file = await StampedAsync(desk);
        AttributionReading reading = await TrustingReader(desk).ReadAsync(PipeReader.Create(new MemoryStream(file)).AsStream(), Stop);
        Assert.True(reading.IsTrusted);
    }

    [Fact]
    public async Task What_was_read_from_one_file_is_no_proof_for_another_AF3001()
    {
        using var desk = new StampDesk();
        AttributionReading reading = await TrustingReader(desk).ReadAsync(new MemoryStream(await StampedAsync(desk)), Stop);
        Isrc song = desk.Studio.AddRecording();
        Assert.Equal("AF3001", (await desk.RefusalAsync(desk.Remix(song), reading.Attribution!)).Code.ToString());
    }

    [Fact]
    public async Task Players_find_the_credits_where_they_look_and_the_output_is_not_taken_for_its_source()
    {
        using var desk = new StampDesk();
        string text = Encoding.UTF8.GetString(await StampedAsync(desk));
        Assert.All(["INAM", "IART", "ICMT", "bext", "Made of recordings and of audio generated by AI (studio@3)."], said => Assert.Contains(said, text, StringComparison.Ordinal));
    }

    private static AttributionReader TrustingReader(StampDesk desk) => new(TrustList.FromPem(desk.Certificates.ExportRootPem()), desk.Studio.Time);

    private static async Task<byte[]> StampedAsync(StampDesk desk)
    {
        Isrc song = await desk.AddSongAsync();
        await using CatalogueAudio audio = await desk.OpenAsync(song);
        return (await desk.StampAsync(desk.Remix(song), Attribution.Of(audio) with { Title = "A remix" })).File;
    }

    private static async Task<AttributionReading> ReadSignedAsync(params Assertion[] assertions)
    {
        using var desk = new StampDesk();
        var draft = new ManifestDraft
        {
            Generator = new GeneratorInfo("Other", "1"),
            Title = "By others",
            Assertions = [new ActionsAssertion(new ManifestAction { Name = ActionNames.Created, SourceType = DigitalSourceType.TrainedAlgorithmicMedia }), .. assertions],
        };
        using var file = new MemoryStream();
        await new ManifestEmbedder(desk.Signer).EmbedAsync(new MemoryStream(desk.Studio.Catalogue.AudioOf(desk.Studio.AddRecording()).ToArray()), file, draft, Stop);
        return await TrustingReader(desk).ReadAsync(file, Stop);
    }
}
